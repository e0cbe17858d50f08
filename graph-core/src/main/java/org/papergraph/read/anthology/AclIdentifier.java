package org.papergraph.read.anthology;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Identifiers of the ACL Anthology, as its pages are addressed by.
 *
 * <p>A collection since 2020 is a year and a name, and an identifier is {@code
 * 2023.findings-acl.12}. One before is a letter and two digits, and four digits stand for volume
 * and paper: one and three, or two and two in workshops, which have more volumes than nine. See
 * https://aclanthology.org/info/ids/.
 */
final class AclIdentifier {
  private static final Pattern OLD_COLLECTION = Pattern.compile("[A-Z]\\d\\d");
  private static final Pattern NEW_COLLECTION = Pattern.compile("\\d{4}\\.[a-z0-9]+");
  private static final Pattern NEW_VOLUME = Pattern.compile("[A-Za-z0-9]+");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,5}");

  /** The workshops of EMNLP 2019 are volumes of its collection, from this one on. */
  private static final int FIRST_WORKSHOP_OF_D19 = 5;

  private AclIdentifier() {}

  /** The identifier; nothing for parts that none can be made of. */
  static Optional<String> of(String collection, String volume, String paper) {
    if (!NUMBER.matcher(paper).matches()) {
      return Optional.empty();
    }
    if (NEW_COLLECTION.matcher(collection).matches() && NEW_VOLUME.matcher(volume).matches()) {
      return Optional.of(collection + "-" + volume + "." + paper);
    }
    if (OLD_COLLECTION.matcher(collection).matches() && NUMBER.matcher(volume).matches()) {
      return old(collection, Integer.parseInt(volume), Integer.parseInt(paper));
    }
    return Optional.empty();
  }

  private static Optional<String> old(String collection, int volume, int paper) {
    String format = hasManyVolumes(collection, volume) ? "%02d%02d" : "%d%03d";
    String digits = String.format(Locale.ROOT, format, volume, paper);
    return digits.length() == 4 ? Optional.of(collection + "-" + digits) : Optional.empty();
  }

  private static boolean hasManyVolumes(String collection, int volume) {
    return collection.startsWith("W")
        || collection.equals("C69")
        || (collection.equals("D19") && volume >= FIRST_WORKSHOP_OF_D19);
  }
}
