package org.papergraph.read;

/**
 * Papers nobody wrote, in the formats of archives and public graphs, with every field they have.
 */
public final class MadeUpArchives {
  public static final String ARXIV_SNAPSHOT =
      """
      {"id":"3105.01234","submitter":"Greta Heron","authors":"Greta Heron and F. C\\\\\\"oot",\
      "title":"Counting Reeds\\n  with $k$ Herons","comments":"9 pages, 2 ponds",\
      "journal-ref":"Pond 7 (2031) 1-9","doi":"10.5555/REED.7 10.5555/reed.8",\
      "report-no":"POND-31-7","categories":"cs.CL stat.ML",\
      "license":"http://creativecommons.org/licenses/by/4.0/","abstract":"  Reeds are many.\\n",\
      "versions":[{"version":"v1","created":"Fri, 2 May 2031 10:00:00 GMT"},\
      {"version":"v2","created":"Sun, 4 May 2031 08:00:00 GMT"}],"update_date":"2031-06-07",\
      "authors_parsed":[["Heron","Greta","Jr."],["C\\u00f6ot","F.","","Pond Institute"]]}

      {"id":"cs/3101001","title":"On Mud","authors":"C. Newt (1), B. Stoat, Jr. (Wood {\\\\&} Sons)\
       and the Otters ((1) Pond)","categories":"cs.DL","abstract":"Mud is wet.","doi":null,\
      "update_date":"2031-06-08"}
      """;

  public static final String ARXIV_ATOM =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <feed xmlns="http://www.w3.org/2005/Atom">
        <link href="http://arxiv.org/api/query?search_query=all:reeds" rel="self"/>
        <title type="html">ArXiv Query: search_query=all:reeds</title>
        <id>http://arxiv.org/api/pond</id>
        <updated>2031-05-05T00:00:00-04:00</updated>
        <totalResults xmlns="http://a9.com/-/spec/opensearch/1.1/">2</totalResults>
        <entry>
          <id>http://arxiv.org/abs/3105.01234v2</id>
          <updated>2031-05-04T08:00:00Z</updated>
          <published>2031-05-02T10:00:00Z</published>
          <title>Counting Reeds
        with $k$ Herons</title>
          <summary>  Reeds are many &amp; thin.
      </summary>
          <author>
            <name>Greta Heron</name>
            <arxiv:affiliation xmlns:arxiv="http://arxiv.org/schemas/atom">Pond</arxiv:affiliation>
          </author>
          <author><name>F. C\\"oot</name></author>
          <arxiv:doi xmlns:arxiv="http://arxiv.org/schemas/atom">10.5555/REED.7</arxiv:doi>
          <link title="doi" href="http://dx.doi.org/10.5555/reed.7" rel="related"/>
          <arxiv:comment xmlns:arxiv="http://arxiv.org/schemas/atom">9 pages</arxiv:comment>
          <arxiv:journal_ref xmlns:arxiv="http://arxiv.org/schemas/atom">Pond 7</arxiv:journal_ref>
          <link href="http://arxiv.org/abs/3105.01234v2" rel="alternate" type="text/html"/>
          <link title="pdf" href="http://arxiv.org/pdf/3105.01234v2" rel="related"/>
          <link title="sound" href="http://reeds.example/otter.mp3" rel="enclosure"/>
          <arxiv:primary_category xmlns:arxiv="http://arxiv.org/schemas/atom" term="cs.CL"/>
          <category term="cs.CL" scheme="http://arxiv.org/schemas/atom"/>
          <category term="stat.ML" scheme="http://arxiv.org/schemas/atom"/>
        </entry>
        <entry>
          <id>http://arxiv.org/abs/cs/3101001v1</id>
          <title>On Mud</title>
        </entry>
      </feed>
      """;

  public static final String ARXIV_OAI =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <OAI-PMH xmlns="http://www.openarchives.org/OAI/2.0/">
        <responseDate>2031-05-05T00:00:00Z</responseDate>
        <request verb="ListRecords" metadataPrefix="arXiv">http://export.arxiv.org/oai2</request>
        <ListRecords>
          <record>
            <header>
              <identifier>oai:arXiv.org:3105.01234</identifier>
              <datestamp>2031-06-07</datestamp>
              <setSpec>cs</setSpec>
            </header>
            <metadata>
              <arXiv xmlns="http://arxiv.org/OAI/arXiv/">
                <id>3105.01234</id>
                <submitter>Greta Heron</submitter>
                <created>2031-05-02</created>
                <updated>2031-05-04</updated>
                <authors>
                  <author>
                    <keyname>Heron</keyname>
                    <forenames>Greta</forenames>
                    <suffix>Jr.</suffix>
                    <affiliation>Pond Institute</affiliation>
                  </author>
                  <author><keyname>The Otters</keyname></author>
                </authors>
                <title>Counting Reeds
       with $k$ Herons</title>
                <categories>cs.CL stat.ML</categories>
                <comments>9 pages</comments>
                <proxy>pond</proxy>
                <report-no>POND-31-7</report-no>
                <msc-class>14J60 (Primary), 14F05</msc-class>
                <acm-class>I.2.7; H.3.1</acm-class>
                <journal-ref>Pond 7 (2031) 1-9</journal-ref>
                <doi>10.5555/REED.7</doi>
                <license>http://creativecommons.org/licenses/by/4.0/</license>
                <abstract> Reeds are many.
      </abstract>
              </arXiv>
            </metadata>
            <about><title>Not this one</title></about>
          </record>
          <record>
            <header status="deleted">
              <identifier>oai:arXiv.org:3105.04321</identifier>
              <datestamp>2031-06-07</datestamp>
            </header>
          </record>
          <resumptionToken cursor="0" completeListSize="3">31|1001</resumptionToken>
        </ListRecords>
      </OAI-PMH>
      """;

  public static final String ARXIV_OAI_RAW =
      """
      <OAI-PMH xmlns="http://www.openarchives.org/OAI/2.0/">
        <request verb="GetRecord" metadataPrefix="arXivRaw">https://oaipmh.arxiv.org/oai</request>
        <GetRecord>
          <record>
            <header><identifier>oai:arXiv.org:3105.01234</identifier></header>
            <metadata>
              <arXivRaw xmlns="http://arxiv.org/OAI/arXivRaw/">
                <id>3105.01234</id>
                <submitter>Greta Heron</submitter>
                <version version="v1">
                  <date>Fri, 2 May 2031 10:00:00 GMT</date>
                  <size>31kb</size>
                  <source_type>D</source_type>
                </version>
                <version version="v2"><date>Sun, 4 May 2031 08:00:00 GMT</date></version>
                <title>Counting Reeds</title>
                <authors>Greta Heron, F. C\\"oot (Pond Institute)</authors>
                <categories>cs.CL stat.ML</categories>
                <comments>9 pages</comments>
                <proxy>pond</proxy>
                <report-no>POND-31-7</report-no>
                <msc-class>14J60</msc-class>
                <acm-class>I.2.7</acm-class>
                <journal-ref>Pond 7 (2031) 1-9</journal-ref>
                <doi>10.5555/REED.7</doi>
                <license>http://creativecommons.org/licenses/by/4.0/</license>
                <abstract> Reeds are many.</abstract>
              </arXivRaw>
            </metadata>
          </record>
        </GetRecord>
      </OAI-PMH>
      """;

  public static final String ARXIV_OAI_DUBLIN_CORE =
      """
      <OAI-PMH xmlns="http://www.openarchives.org/OAI/2.0/">
        <request verb="GetRecord" metadataPrefix="oai_dc">http://export.arxiv.org/oai2</request>
        <GetRecord>
          <record>
            <header><identifier>oai:arXiv.org:3105.01234</identifier></header>
            <metadata>
              <oai_dc:dc xmlns:oai_dc="http://www.openarchives.org/OAI/2.0/oai_dc/"
                  xmlns:dc="http://purl.org/dc/elements/1.1/">
                <dc:title>Counting Reeds</dc:title>
                <dc:creator>Heron, Greta</dc:creator>
                <dc:creator>The Otters</dc:creator>
                <dc:subject>Computer Science - Ponds</dc:subject>
                <dc:description>Reeds are many.</dc:description>
                <dc:description>Comment: 9 pages</dc:description>
                <dc:date>2031-05-04</dc:date>
                <dc:date>2031-05-02</dc:date>
                <dc:type>text</dc:type>
                <dc:identifier>http://arxiv.org/abs/3105.01234</dc:identifier>
                <dc:identifier>Pond 7 (2031) 1-9</dc:identifier>
                <dc:identifier>doi:10.5555/REED.7</dc:identifier>
                <dc:language>en</dc:language>
                <dc:rights>http://creativecommons.org/licenses/by/4.0/</dc:rights>
                <dc:publisher>Pond Press</dc:publisher>
                <dc:contributor>B. Stoat</dc:contributor>
                <dc:format>text/plain</dc:format>
                <dc:source>Reeds</dc:source>
                <dc:relation>On Mud</dc:relation>
                <dc:coverage>the north shore</dc:coverage>
              </oai_dc:dc>
            </metadata>
          </record>
        </GetRecord>
      </OAI-PMH>
      """;

  private static final String LOCATION =
      """
      {"is_oa": true, "landing_page_url": "https://arxiv.org/abs/3105.01234",
          "pdf_url": "https://pond.example/1.pdf", "license": "cc-by", "version": "submittedVersion",
          "raw_source_name": "Pond Arch.", "is_accepted": false,
          "source": {"id": "https://openalex.org/S%s", "display_name": "%s",
            "issn_l": "3105-0001", "issn": ["3105-0001", "3105-0002"], "type": "%s",
            "host_organization_name": "Pond Press"}}""";

  public static final String OPENALEX_WORK =
      """
      {
        "id": "https://openalex.org/W3105012340",
        "doi": "https://doi.org/10.5555/REED.7",
        "title": "Counting Reeds",
        "display_name": "Counting Reeds",
        "publication_year": 2031, "publication_date": "2031-05-02", "language": "en",
        "type": "article", "type_crossref": "journal-article",
        "ids": {"openalex": "https://openalex.org/W3105012340", "doi": "https://doi.org/10.5555/reed.7",
          "mag": "3105012340", "pmid": "https://pubmed.example/31", "pmcid": "PMC31"},
        "indexed_in": ["crossref"],
        "primary_location": PRIMARY,
        "best_oa_location": PRIMARY,
        "locations": [PRIMARY, REPOSITORY],
        "locations_count": 2,
        "open_access": {"is_oa": true, "oa_status": "gold", "oa_url": "https://pond.example/1.pdf",
          "any_repository_has_fulltext": true},
        "authorships": [
          {"author_position": "first",
            "author": {"id": "https://openalex.org/A31", "display_name": "Greta Heron",
              "orcid": "https://orcid.org/0000-0001-2345-678X"},
            "institutions": [{"id": "https://openalex.org/I31", "display_name": "Pond Institute",
              "ror": "https://ror.org/0pond31", "country_code": "FI", "type": "education",
              "lineage": ["https://openalex.org/I31"]}],
            "countries": ["FI"], "is_corresponding": true, "raw_author_name": "G. Heron",
            "raw_affiliation_strings": ["Pond Institute, North Shore"],
            "affiliations": [{"raw_affiliation_string": "Pond Institute, North Shore",
              "institution_ids": ["https://openalex.org/I31"]}]},
          {"author": {}, "raw_author_name": "F. Coot",
            "institutions": [{"id": "https://openalex.org/I32", "display_name": "Reed College"}]}
        ],
        "countries_distinct_count": 1, "institutions_distinct_count": 2,
        "corresponding_author_ids": ["https://openalex.org/A31"],
        "corresponding_institution_ids": ["https://openalex.org/I31"],
        "apc_list": {"value": 31}, "apc_paid": {"value": 31}, "fwci": 3.1, "has_fulltext": true,
        "cited_by_count": 7, "citation_normalized_percentile": {"value": 0.9},
        "cited_by_percentile_year": {"min": 90}, "is_xpac": false, "fulltext_origin": "pdf",
        "biblio": {"volume": "7", "issue": "2", "first_page": "1", "last_page": "9"},
        "is_retracted": true, "is_paratext": true,
        "primary_topic": {"id": "https://openalex.org/T1", "display_name": "Reed Counting",
          "score": 0.9, "subfield": {"display_name": "Reeds"}, "field": {"display_name": "Ponds"},
          "domain": {"display_name": "Water"}},
        "topics": [{"display_name": "Reed Counting", "subfield": {"display_name": "Reeds"},
          "field": {"display_name": "Ponds"}, "domain": {"display_name": "Water"}}],
        "keywords": [{"id": "https://openalex.org/keywords/reed", "display_name": "Reed"},
          {"keyword": "heron", "score": 0.5}, "night"],
        "concepts": [{"display_name": "Biology", "level": 0, "score": 0.4}],
        "mesh": [{"descriptor_ui": "D31", "descriptor_name": "Poaceae"}],
        "sustainable_development_goals": [{"display_name": "Life below water", "score": 0.7}],
        "grants": [{"funder": "https://openalex.org/F31", "funder_display_name": "Reed Fund",
          "award_id": "R-31"}],
        "awards": [{"display_name": "Counting", "funder_display_name": "Reed Fund",
          "funder_award_id": "R-31"}],
        "funders": [{"display_name": "Reed Fund"}],
        "referenced_works_count": 1, "referenced_works": ["https://openalex.org/W1"],
        "related_works": ["https://openalex.org/W2"], "cited_by_api_url": "https://pond.example",
        "counts_by_year": [{"year": 2031, "cited_by_count": 7}],
        "has_content": {"pdf": true}, "content_urls": {"pdf": "https://pond.example/c.pdf"},
        "updated_date": "2031-06-07", "created_date": "2031-05-03",
        "abstract_inverted_index": {"Reeds": [0], "are": [1, 5], "many.": [2], "Herons": [4],
          "Few": [3], "not.": [6]}
      }
      """
          .replace("PRIMARY", LOCATION.formatted("1", "Journal of Ponds", "journal"))
          .replace("REPOSITORY", LOCATION.formatted("2", "Pond Archive", "repository"));

  public static final String OPENALEX_ANSWER =
      """
      {"meta": {"count": 2, "db_response_time_ms": 7, "page": 1, "per_page": 25},
       "results": [
      WORK,
      {"id": "https://openalex.org/W31", "title": null, "display_name": "On Mud",
        "abstract_inverted_index": null}
       ], "group_by": []}
      """
          .replace("WORK", OPENALEX_WORK);

  public static final String OPENALEX_LINES =
      OPENALEX_WORK.replaceAll("\\s*\\n\\s*", " ").strip()
          + "\n{\"id\": \"https://openalex.org/W31\", \"title\": \"On Mud\"}\n";

  public static final String SEMANTIC_SCHOLAR_CORPUS =
      """
      {"id":"31ab","title":"Counting Reeds","paperAbstract":"Reeds are many.",\
      "authors":[{"name":"Greta  Heron","ids":["31"]},{"name":"F. Coot","ids":[]}],\
      "inCitations":["32ab"],"outCitations":["33ab"],"year":2031,\
      "s2Url":"https://semanticscholar.org/paper/31ab","s2PdfUrl":"https://pond.example/s2.pdf",\
      "pdfUrls":["https://arxiv.org/pdf/3105.01234.pdf"],"entities":["Reed"],"sources":["DBLP"],\
      "venue":"Pond","journalName":"Journal of Ponds","journalVolume":"7","journalPages":"1-9",\
      "doi":"10.5555/REED.7","doiUrl":"https://doi.org/10.5555/REED.7","pmid":"310501",\
      "fieldsOfStudy":["Biology"],"magId":"3105012340"}
      {"id":"31cd","title":"On Mud","paperAbstract":"","authors":[],"year":null}
      """;

  public static final String SEMANTIC_SCHOLAR_ANSWER =
      """
      {"total": 2, "offset": 0, "data": [
        {"paperId": "31ab", "corpusId": 3105, "url": "https://semanticscholar.org/paper/31ab",
          "externalIds": {"MAG": "3105012340", "DBLP": "journals/pond/Heron31", "ACL": "P31-1001",
            "ArXiv": "3105.01234", "DOI": "10.5555/REED.7", "CorpusId": 3105, "PubMed": "310501",
            "PubMedCentral": "31", "Medline": "32"},
          "title": "Counting Reeds", "abstract": "Reeds are many.", "venue": "Pond",
          "publicationVenue": {"id": "v31", "name": "The Pond", "type": "conference",
            "issn": "3105-0001", "alternate_names": ["P"], "url": "https://pond.example"},
          "year": 2031, "referenceCount": 1, "citationCount": 7, "influentialCitationCount": 3,
          "isOpenAccess": true, "openAccessPdf": {"url": "https://pond.example/1.pdf",
            "status": "GREEN", "license": "CCBY", "disclaimer": "None."},
          "fieldsOfStudy": ["Biology"],
          "s2FieldsOfStudy": [{"category": "Reeds", "source": "s2-fos-model"}],
          "publicationTypes": ["Conference"], "publicationDate": "2031-05-02",
          "journal": {"name": "Journal of Ponds", "volume": "7", "pages": "1-9"},
          "citationStyles": {"bibtex": "@article{mud}"},
          "authors": [{"authorId": "31", "name": "Greta Heron", "url": "https://pond.example/31",
            "externalIds": {"ORCID": "0000-0001-2345-678X", "DBLP": ["Greta Heron"]},
            "affiliations": ["Pond Institute"], "homepage": null, "hIndex": 3}],
          "citations": [{"paperId": "32ab", "title": "Not This One"}],
          "references": [{"paperId": "33ab", "title": "Nor This"}],
          "embedding": {"model": "specter_v2", "vector": [0.1]},
          "tldr": {"model": "tldr@v2.0.0", "text": "Counts reeds."},
          "textAvailability": "abstract", "matchScore": 31.5},
        {"contexts": ["as in mud"], "isInfluential": false,
          "citedPaper": {"paperId": "31cd", "title": "On Mud", "journal": "Mud Letters"}}
      ]}
      """;

  public static final String SEMANTIC_SCHOLAR_DATA_SET =
      """
      {"corpusid":3105,"externalids":{"ACL":"P31-1001","DBLP":"journals/pond/Heron31",\
      "ArXiv":"3105.01234","MAG":"3105012340","CorpusId":"3105","PubMed":"310501",\
      "DOI":"10.5555/REED.7","PubMedCentral":"31","Medline":"32"},\
      "url":"https://semanticscholar.org/paper/31ab","title":"Counting Reeds",\
      "authors":[{"authorId":"31","name":"Greta Heron"}],"venue":"Pond",\
      "publicationvenueid":"v31","year":2031,"referencecount":1,"citationcount":7,\
      "influentialcitationcount":3,"isopenaccess":true,\
      "s2fieldsofstudy":[{"category":"Reeds","source":"s2-fos-model"}],\
      "publicationtypes":["Conference"],"publicationdate":"2031-05-02",\
      "journal":{"name":"Journal of Ponds","pages":"1-9","volume":"7"},"updated":"2031-06-07"}
      {"corpusid":3106,"externalids":{"DOI":null},"title":"On Mud","authors":[],"journal":null}
      """;

  private MadeUpArchives() {}
}
