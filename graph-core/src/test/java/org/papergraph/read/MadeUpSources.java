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

  public static final String BIBTEX =
      """
      % A bibliography nobody wrote.
      @string{pond = {Journal of the Pond}}
      @comment{otters: {many}}

      @article{heron2031counting,
        author   = {Heron, Greta and Nils Newt},
        title    = {Counting {Reeds} with $k$ Herons},
        abstract = "Reeds are many.
                    We count them.",
        journal  = pond # { (Series B)},
        year = 2031, month = may, doi = {10.5555/REED},
        eprint   = {3105.01234}, archivePrefix = {arXiv},
        url = {https://pond.example/a\\_b}, keywords = {reeds, herons}
      }

      @inproceedings(DBLP:conf/pond/Newt31, crossref = {pond2031},
        title = {On {\\"O}de Mud})
      @proceedings{pond2031, title = {Proceedings of the Pond}, year = 2031}
      """;

  public static final String CSL_JSON =
      """
      [
        {
          "id": "heron2031",
          "type": "article-journal",
          "title": "Counting <i>Reeds</i> &amp; Herons",
          "author": [{"family": "Heron", "given": "Greta"}, {"literal": "The Reed Group"}],
          "container-title": "Journal of the Pond",
          "issued": {"date-parts": [[2031, "5", 2]]},
          "abstract": "<jats:p>Reeds are many.</jats:p> <jats:p>We count n<k of them.</jats:p>",
          "DOI": "10.5555/REED"
        },
        {"id": "https://doi.org/10.5555/mud", "type": "chapter", "title": "On Mud"}
      ]
      """;

  public static final String CROSSREF =
      """
      {
        "status": "ok",
        "message-type": "work-list",
        "message": {
          "total-results": 2,
          "items": [
            {
              "DOI": "10.5555/REED",
              "type": "journal-article",
              "title": ["Counting <i>Reeds</i>"],
              "author": [
                {"given": "Greta", "family": "Heron", "sequence": "first",
                  "ORCID": "http://orcid.org/0000-0001-0000-0009",
                  "affiliation": [{"name": "The Pond"}]},
                {"name": "The Reed Group", "sequence": "additional", "affiliation": []}
              ],
              "container-title": ["Journal of the Pond"],
              "issued": {"date-parts": [[2031, 5]]},
              "abstract": "<jats:title>Abstract</jats:title><jats:p>Reeds are many.</jats:p>"
            },
            {"DOI": "10.5555/mud", "type": "proceedings-article", "title": ["On Mud"],
              "container-title": ["Proceedings of the Pond"], "issued": {"date-parts": [[null]]}}
          ]
        }
      }
      """;

  public static final String CROSSREF_XML =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <crossref_result xmlns="http://www.crossref.org/qrschema/3.0" version="3.0">
        <query_result><body>
          <query status="resolved">
            <doi type="journal_article">10.5555/reed</doi>
            <crm-item name="citedby-count" type="number">7</crm-item>
            <doi_record><crossref xmlns="http://www.crossref.org/xschema/1.1">
              <journal>
                <journal_metadata language="en"><full_title>Journal of the Pond</full_title>
                  <doi_data><doi>10.5555/journal</doi></doi_data></journal_metadata>
                <journal_issue><publication_date><year>2031</year></publication_date>
                  <issue>2</issue></journal_issue>
                <journal_article>
                  <titles><title>Counting <i>Reeds</i> &amp; Herons</title></titles>
                  <contributors><person_name contributor_role="author"><given_name>Greta</given_name>
                    <surname>Heron</surname></person_name></contributors>
                  <jats:abstract xmlns:jats="http://www.ncbi.nlm.nih.gov/JATS1"><jats:p>Reeds are
                    many.</jats:p><jats:p>We count them.</jats:p></jats:abstract>
                  <doi_data><doi>10.5555/REED</doi></doi_data>
                </journal_article>
                <journal_article><titles><title>On Mud</title></titles></journal_article>
              </journal>
            </crossref></doi_record>
          </query>
        </body></query_result>
      </crossref_result>
      """;

  public static final String RIS =
      """

      TY  - JOUR
      TI  - Counting Reeds
      AU  - Heron, Greta
      AU  - The Reed Group
      T2  - Journal of the Pond
      PY  - 2031
      DA  - 2031/05/02/
      SP  - 1
      EP  - 9
      DO  - 10.5555/REED
      UR  - https://pond.example/reed
      AB  - Reeds are many.
      We count them.
      N2  - Reeds are many.
      We count them.
      ER  -

      TY -  CHAP
      T1  - On Mud
      T2  - The Book of Mud
      Y1  - 2031/5
      ER  -
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
