package org.papergraph.read;

import java.util.List;

/** Listing pages about papers nobody wrote. */
public final class MadeUpListing {
  /** The header of the first layout. */
  public static final List<String> HEADER =
      List.of(
          "new",
          "Get trending papers in your email inbox!",
          "Subscribe",
          "Daily Papers",
          "byAK and the research community",
          "Jul 24");

  /** The header of the second layout, but for the "Subscribe" at the front of the first title. */
  public static final List<String> DENSE_HEADER =
      List.of(
          "Get trending papers in your email inbox once a day!",
          "Get trending papers in your email inbox!");

  private static final List<String> ANIMALS =
      List.of("Otter", "Heron", "Badger", "Newt", "Plover", "Marten", "Dormouse", "Stoat");
  private static final List<String> DEEDS =
      List.of("Sorting Pebbles", "Counting Reeds", "Mapping Burrows", "Naming Clouds");

  private MadeUpListing() {}

  /** A title and an abstract. */
  public record Entry(String title, String abstractText) {}

  /** One of as many different entries as there are numbers. */
  public static Entry entry(int number) {
    String animal = ANIMALS.get(number % ANIMALS.size());
    String deed = DEEDS.get(number / ANIMALS.size() % DEEDS.size());
    String name = animal + "Net-" + number;
    return new Entry(
        name + ": " + deed + " with " + animal + " Networks",
        "We propose "
            + name
            + ", a new network that helps to learn "
            + deed.toLowerCase(java.util.Locale.ROOT)
            + " from very few examples near the river bank. On the Larkspur dataset, "
            + name
            + " reaches an accuracy of 9"
            + number % 10
            + ".5% and beats PebbleNet by 2.1 points. The code is available at"
            + " https://github.com/riverbank/"
            + name.toLowerCase(java.util.Locale.ROOT)
            + ".");
  }

  /** Blank lines between all lines, as in the first layout. */
  public static String spaced(List<String> lines) {
    return String.join("\n\n", lines) + "\n";
  }

  /** A page of the first layout with the entries of these numbers. */
  public static String page(int... numbers) {
    return spaced(lines(HEADER, "", numbers));
  }

  /** A page of the second layout with the entries of these numbers. */
  public static String densePage(int... numbers) {
    return String.join("\n", lines(DENSE_HEADER, "Subscribe", numbers)) + "\n";
  }

  private static List<String> lines(List<String> header, String glued, int... numbers) {
    List<String> lines = new java.util.ArrayList<>(header);
    for (int number : numbers) {
      String front = lines.size() == header.size() ? glued : "";
      lines.add(front + entry(number).title());
      lines.add(entry(number).abstractText());
    }
    return lines;
  }
}
