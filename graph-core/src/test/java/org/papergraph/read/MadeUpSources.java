package org.papergraph.read;

/** Papers nobody wrote, in the formats of public collections. */
public final class MadeUpSources {
  public static final String ANTHOLOGY_VOLUME =
      """
      {
        "venue": "pond",
        "year": "2031",
        "papers": [
          {
            "bibtex_key": "heron2031pond-counting",
            "title": "Counting Reeds with $k$ Herons",
            "authors": [{"given": "Greta", "family": "Heron", "slug": "heron-greta"}],
            "abstract": "Reeds are many.\\nWe count them \\\\emph{twice}.",
            "doi": ""
          },
          {"abstract": "", "title": "  Naming Clouds ", "bibtex_key": "stoat2031pond-naming"}
        ]
      }
      """;

  public static final String ANTHOLOGY_LINES =
      """
      {"bibtex_key": "newt1999pond-mud", "title": "On Mud", "abstract": "Mud is wet.", "pages": ""}

      {"title": "On Dry Mud", "venue": "pond", "bibtex_key": "newt2000pond-dry"}
      """;

  public static final String DAILY_PAPERS =
      """
      [
        {
          "paper": {
            "id": "3105.01234",
            "authors": [{"_id": "0", "name": "Greta Heron", "user": {"type": "user"}}],
            "title": "Counting Reeds with Herons: A\\n  Long Title",
            "summary": "Reeds are many.\\nWe count them.",
            "upvotes": 3
          },
          "title": "Not This Title",
          "summary": "Not this summary."
        },
        {"numComments": 0, "paper": {"summary": "Mud is wet.", "title": "On Mud", "id": "3105.1v2"}}
      ]
      """;

  public static final String ACL_COLLECTION =
      """
      <?xml version='1.0' encoding='UTF-8'?>
      <collection id="2031.pond">
        <volume id="main" type="proceedings">
          <meta>
            <booktitle>Proceedings of the <fixed-case>P</fixed-case>ond</booktitle>
            <url>2031.pond-main</url>
          </meta>
          <frontmatter>
            <title>Front Matter</title>
            <url>2031.pond-main.0</url>
          </frontmatter>
          <paper id="1">
            <title><fixed-case>H</fixed-case>eron<fixed-case>N</fixed-case>et: Counting <i>Reeds</i></title>
            <author><first>Greta</first><last>Heron</last></author>
            <abstract>We count <tex-math>n_i &lt; 5</tex-math> reeds &amp; <b>all
              <i>herons</i></b>. See <url>https://example.org/reeds</url>.</abstract>
            <url hash="00000000">2031.pond-main.1</url>
          </paper>
          <paper id="2">
            <abstract/>
            <title>On Mud</title>
          </paper>
        </volume>
        <event id="pond-2031"><talk><title>A Talk</title></talk></event>
      </collection>
      """;

  private MadeUpSources() {}

  /** The bytes of a text, with a byte that is never UTF-8 for each {@code ?}. */
  public static byte[] withBadBytes(String text) {
    byte[] bytes = text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == '?') {
        bytes[i] = (byte) 0xFF;
      }
    }
    return bytes;
  }
}
