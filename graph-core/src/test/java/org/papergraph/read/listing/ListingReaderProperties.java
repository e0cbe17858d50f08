package org.papergraph.read.listing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.papergraph.read.MadeUpListing.entry;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.papergraph.read.MadeUpListing;
import org.papergraph.read.RecordedInput;

class ListingReaderProperties {
  /** What a page may hold. */
  enum Piece {
    ENTRY,
    TITLE_ALONE,
    ABSTRACT_ALONE
  }

  @Property(tries = 300)
  void everyEntryIsARecordOrOneRejection(
      @ForAll @Size(max = 12) List<Piece> pieces, @ForAll boolean spaced) throws IOException {
    List<String> lines = new ArrayList<>(MadeUpListing.HEADER);
    List<String> titles = new ArrayList<>();
    int rejected = 0;
    Piece before = Piece.ENTRY;
    for (int i = 0; i < pieces.size(); i++) {
      Piece piece = pieces.get(i);
      boolean together = before == Piece.TITLE_ALONE && piece == Piece.ABSTRACT_ALONE;
      if (piece != Piece.ABSTRACT_ALONE) {
        lines.add(entry(i).title());
      }
      if (piece != Piece.TITLE_ALONE && !together) {
        lines.add(entry(i).abstractText());
      }
      if (piece == Piece.ENTRY) {
        titles.add(entry(i).title());
      } else if (!together) {
        rejected++;
      }
      before = together ? before : piece;
    }

    RecordedInput recorded = RecordedInput.ofListing(String.join(spaced ? "\n\n" : "\n", lines));

    assertEquals(titles, recorded.titles());
    assertEquals(rejected, recorded.rejections.size());
    assertEquals(1, recorded.pages.size());
  }

  @Property(tries = 300)
  void noTextMakesTheReaderFail(@ForAll List<String> lines) throws IOException {
    String text = String.join("\n", lines);
    RecordedInput recorded = RecordedInput.ofListing(text);

    int taken = 2 * recorded.records.size() + recorded.rejections.size();
    assertTrue(taken <= text.split("\n", -1).length, taken + " lines taken");
  }
}
