package org.papergraph.read;

/** Dumps and graphs about things nobody made, each with every field of its format. */
public final class MadeUpGraphs {
  public static final String PWC_METHODS =
      """
      [{"url": "https://paperswithcode.com/method/otternet", "name": "OtterNet",
        "full_name": "Otter Network", "description": "**OtterNet** swims.",
        "paper": {"title": "Otters that Count", "url": "https://paperswithcode.com/paper/otters"},
        "introduced_year": 2031, "source_url": "https://arxiv.org/abs/3105.01234v1",
        "source_title": "Otters that Count, Again",
        "code_snippet_url": "https://github.com/pond/otters/blob/main/net.py#L3",
        "num_papers": 4, "collections": [{"collection": "Pond Networks",
        "area_id": "pond-biology", "area": "Pond Biology"}]},
       {"url": "https://pond.example/heronnet", "name": "HeronNet", "paper": null,
        "description": null, "introduced_year": null, "code_snippet_url": "", "collections": []}]
      """;

  public static final String PWC_DATASETS =
      """
      [{"url": "https://paperswithcode.com/dataset/reeds-31", "name": "Reeds-31",
        "full_name": "Reeds of the Year 2031", "homepage": "https://arxiv.org/abs/3105.01234",
        "description": "Reeds, counted by herons.", "short_description": "Counted reeds.",
        "paper": {"title": "Counting Reeds", "url": "https://paperswithcode.com/paper/reeds"},
        "introduced_date": "2031-05-02", "warning": "Wet.", "modalities": ["Images", "Texts"],
        "tasks": [{"task": "Reed Counting", "url": "https://paperswithcode.com/task/reeds"}],
        "languages": ["English", "Heronese"], "variants": ["Reeds-31 (night)"], "num_papers": 7,
        "license": "CC-BY-4.0", "license_name": "Attribution 4.0",
        "license_url": "https://creativecommons.org/licenses/by/4.0/",
        "parent_dataset": "Reeds", "image": "https://pond.example/reeds.png",
        "data_loaders": [{"url": "https://pond.example/load",
        "repo": "https://github.com/pond/load", "frameworks": ["tf", "pytorch"]}]},
       {"url": "reeds", "name": "Reeds", "short_description": "Reeds.", "data_loaders": [],
        "introduced_date": null}]
      """;

  public static final String PWC_TABLES =
      """
      [
       {"categories": ["Pond Biology"],
        "datasets": [
         {"dataset": "Reeds-31", "description": "Reeds of a year.",
          "dataset_links": [{"title": "Reeds", "url": "https://arxiv.org/abs/3105.09999"}],
          "dataset_citations": [{"title": "On Reeds", "url": "https://doi.org/10.5555/reeds"}],
          "sota": {"metrics": ["Accuracy", "F1"], "rows": [
           {"code_links": [{"title": "pond/reeds", "url": "https://github.com/pond/reeds"}],
            "metrics": {"Accuracy": "91.5%", "F1 (dev, night)": 0.90},
            "model_links": [{"title": "weights", "url": "https://pond.example/net.bin"}],
            "model_name": "OtterNet (large)", "paper_date": "2031-05-02",
            "paper_title": "Counting Reeds", "paper_url": "https://arxiv.org/abs/3105.01234v2",
            "uses_additional_data": true},
           {"metrics": {"Accuracy": "12"}, "model_name": "Guess", "paper_date": null,
            "paper_title": null, "paper_url": "", "code_links": []}
          ]},
          "subdatasets": [
           {"subdataset": "Night", "sota": {"metrics": ["Accuracy"], "rows": [
            {"model_name": "HeronNet", "paper_title": "Herons at Night",
             "paper_url": "https://paperswithcode.com/paper/herons-at-night",
             "metrics": {"Accuracy": 88.10, "": "7"}}
           ]}}
          ]}
        ],
        "description": "Counting.", "source_link": {"title": "Pond", "url": "https://pond.example"},
        "subtasks": [
         {"task": "Wet Reed Counting", "datasets": [
          {"dataset": "Mud", "sota": {"rows": [
           {"paper_title": "On Mud", "paper_url": "https://pond.example/mud",
            "metrics": {"Depth": "3 m"}}
          ]}}
         ]}
        ],
        "synonyms": ["Counting of Reeds"], "task": "Reed Counting"}
      ]
      """;

  public static final String TURTLE =
      """
      # A pond.
      @prefix pg: <https://w3id.org/papergraph/ontology#> .
      @prefix dcterms: <http://purl.org/dc/terms/> .
      @prefix schema: <https://schema.org/> .

      <https://pond.example/1> a pg:Paper ; dcterms:title "On Mud" ;
        dcterms:abstract "Mud is wet." ; dcterms:identifier "doi:10.5555/mud" ;
        schema:keywords "mud", "water" .
      """;

  public static final String N_QUADS =
      """
      <https://pond.example/1> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> \
      <https://w3id.org/papergraph/ontology#Paper> .
      <https://pond.example/1> <http://purl.org/dc/terms/title> "On \\"Mud\\"" .
      <https://pond.example/1> <http://purl.org/dc/terms/abstract> "Wet."@en \
      <https://pond.example/graph> .
      """;

  private MadeUpGraphs() {}
}
