package org.papergraph.read;

/** Data sets nobody made, in all formats that tell of data sets, with every field they have. */
public final class MadeUpDatasets {
  public static final String CARD =
      """
      ---
      pretty_name: "OtterQA: Questions to Otters"
      annotations_creators: [expert-generated]
      language_creators:
      - found
      language:
      - en
      - cy
      languages: [gd]
      language_bcp47: [cy-GB]
      language_details: cy-GB as otters speak it
      license: cc-by-4.0
      licenses: [mit]
      license_name: pond-licence
      license_link: https://pond.example/licence
      license_details: for herons too
      multilinguality: [multilingual]
      size_categories: [1K<n<10K]
      source_datasets:
      - original
      - extended|reedbank
      task_categories: [question-answering]
      task_ids: [extractive-qa]
      modality: [text]
      paperswithcode_id: otterqa
      tags: [otters, "arxiv:3105.01234", "doi:10.5555/otter.1"]
      extra_gated_prompt: Do you like otters?
      thumbnail: https://pond.example/otter.png
      version: 2.1.0
      configs:
      - plain
      - config_name: wet
        data_files: "*.csv"
      dataset_info:
        config_name: wet
        features:
        - name: picture
          dtype: image
        - name: depth
          dtype: int32
        splits:
        - name: train
          num_examples: 31
        download_size: 700
        dataset_size: 900
      train-eval-index:
      - config: wet
        task: question-answering
        task_id: extractive_question_answering
        metrics:
        - type: f1
          name: Otter F1
      ---

      # Dataset Card for OtterQA

      ## Dataset Description

      - **Homepage:** [pond](https://pond.example/otterqa)
      - **Repository:** https://github.com/pond/otterqa
      - **Paper:** [Counting Otters](https://arxiv.org/abs/3105.01234v2), G. Heron
      - **Leaderboard:** [More Information Needed](https://github.com/huggingface/datasets/blob/master/CONTRIBUTING.md#how-to-contribute-to-the-dataset-cards)
      - **Leaderboard:** https://pond.example/board
      - **Demo [optional]:** https://pond.example/demo
      - **Point of Contact:** Greta Heron
      - **Curated by:** Greta Heron
      - **Funded by [optional]:** Pond Fund
      - **Shared by [optional]:** Mere Lab
      - **Language(s) (NLP):** English
      - **License:** CC BY 4.0
      - **Size of downloaded dataset files:** 3 MB
      - **Size of the generated dataset:** 5 MB
      - **Total amount of disk used:** 8 MB

      ### Dataset Summary

      Questions that [otters](https://pond.example) answer.
      <!-- Say more. -->

      ### Supported Tasks and Leaderboards

      - `question-answering`: herons reach 31.

      ### Languages

      English and Welsh.

      ## Dataset Structure

      ```
      # no heading
      from datasets import load_dataset
      load_dataset("pond/otterqa", "wet")
      ```

      ### Dataset Curators

      Greta Heron and Finn Coot.

      ### Licensing Information

      Anybody but pikes.

      ### Citation Information

      ```bibtex
      @article{heron2031, title={Counting Otters}, author={Heron, Greta}, doi={10.5555/reed\\_7}}
      ```

      ### Contributions

      Thanks to the otters.
      """;

  public static final String HUB =
      """
      [{"_id": "77", "id": "pond/otterqa", "author": "pond", "sha": "ab31", "createdAt":
        "2031-05-02T10:00:00.000Z", "lastModified": "2031-06-07T10:00:00.000Z", "private": true,
        "gated": "manual", "disabled": true, "downloads": 31, "downloadsAllTime": 3100, "likes": 7,
        "usedStorage": 900, "paperswithcode_id": "otterqa", "description":
        "\\n\\tQuestions to otters.\\n\\n",
        "citation": "@article{heron2031, eprint={3105.01234}}",
        "tags": ["task_categories:question-answering", "language:en", "license:mit",
        "size_categories:n<1K", "source_datasets:reedbank", "source_datasets:original",
        "modality:text", "library:polars", "region:us", "arxiv:3105.01234", "doi:10.57967/hf/31",
        "otters"],
        "siblings": [{"rfilename": "README.md"}], "cardData": {
        "pretty_name": "OtterQA", "annotations_creators": ["crowdsourced"],
        "language": ["en"], "license": "mit", "task_categories": ["question-answering"],
        "tags": ["otters"], "source_datasets": ["reedbank"],
        "dataset_info": {"splits": [{"name": "train", "num_examples": 31}]}}},
       {"id": "reedbank", "tags": [], "likes": 0, "downloads": 0, "disabled": false,
        "gated": false}]
      """;

  public static final String CROISSANT =
      """
      {
        "@context": {
          "@language": "en",
          "@vocab": "https://schema.org/",
          "citeAs": "cr:citeAs",
          "conformsTo": "dct:conformsTo",
          "cr": "http://mlcommons.org/croissant/",
          "data": {"@id": "cr:data", "@type": "@json"},
          "dataBiases": "cr:dataBiases",
          "dct": "http://purl.org/dc/terms/",
          "pond": "https://schema.org/",
          "recordSet": "cr:recordSet",
          "field": "cr:field",
          "rai": "http://mlcommons.org/croissant/RAI/",
          "sc": "https://schema.org/"
        },
        "@type": "sc:Dataset",
        "@id": "https://pond.example/otterqa",
        "pond:name": "OtterQA", "name": {"cy": "Cwestiynau"},
        "alternateName": ["Otter Questions"],
        "description": "Questions to otters.",
        "abstract": "Otters answer.",
        "conformsTo": "http://mlcommons.org/croissant/1.1",
        "url": "https://huggingface.co/datasets/pond/otterqa",
        "sameAs": ["https://doi.org/10.5555/OTTER.1", "https://paperswithcode.com/dataset/otterqa",
          "https://arxiv.org/abs/3105.01234", "https://mere.example/otterqa"],
        "identifier": [{"@type": "PropertyValue", "propertyID": "md5", "value": "31ab"},
          "doi:10.5555/otter.1", "https://mere.example/31", "10.48550/arXiv.3105.01234"],
        "citeAs": "@article{heron2031, doi={10.5555/reed.7}}",
        "citation": [{"@type": "CreativeWork", "@id": "https://doi.org/10.5555/reed.8"}, "Heron 2031"],
        "subjectOf": ["A book on otters", {"url": "https://pond.example/book"}],
        "creator": [{"@type": "sc:Person", "name": "Greta Heron", "givenName": "Greta",
          "familyName": "Heron", "@id": "https://orcid.org/0000-0001-2345-6789",
          "affiliation": {"@type": "Organization", "name": "Pond Institute"}},
          {"@type": "sc:Organization", "name": "Pond", "url": "https://huggingface.co/pond",
          "email": "otter@pond.example"}],
        "author": {"@list": [{"name": "Greta Heron"}, "Finn Coot"]},
        "license": [{"@type": "CreativeWork", "name": "Pond Licence",
          "url": "https://pond.example/licence"}, "cc-by-4.0"],
        "publisher": {"name": "Mere"}, "sourceOrganization": {"name": "Mere Lab"},
        "contributor": {"name": "Bo Stoat"}, "editor": {"name": "Cy Newt"},
        "maintainer": {"name": "Di Toad"}, "provider": {"name": "Mere Cloud"},
        "funder": [{"@id": "https://fund.example"}], "funding": {"name": "Grant 7"},
        "includedInDataCatalog": {"name": "Otter Catalogue"}, "isPartOf": {"name": "Pond Data"},
        "hasPart": "https://pond.example/part",
        "isBasedOn": {"name": "ReedBank", "url": "https://pond.example/reedbank"},
        "prov:wasDerivedFrom": {"prov:label": "MudBank"},
        "prov:wasGeneratedBy": {"prov:description": "Asking otters."},
        "spatialCoverage": {"name": "Wales"}, "variableMeasured": [{"name": "wetness"}],
        "usageInfo": "https://pond.example/use",
        "version": "2.1", "datePublished": "2031-05-02T10:00:00Z", "dateModified": "2031-06-07",
        "dateCreated": "2030", "size": "31 questions", "contentSize": "9 MB",
        "encodingFormat": "text/csv", "fileFormat": "text/tsv",
        "contentUrl": "https://pond.example/all.zip",
        "codeRepository": "https://github.com/pond/otterqa",
        "thumbnailUrl": "https://pond.example/otter.png", "image": "https://pond.example/o.jpg",
        "award": "Golden Reed", "inLanguage": [{"name": "Welsh", "alternateName": "cy"}, "en"],
        "keywords": ["otters", "arxiv:3105.09999", "doi:10.57967/hf/31"],
        "isLiveDataset": true, "isAccessibleForFree": true, "temporalCoverage": "2030/2031",
        "sdVersion": "1", "measurementTechnique": "asking", "creativeWorkStatus": "final",
        "accessMode": "textual", "additionalType": "questions", "issn": "3131-3131",
        "sdLicense": "cc0", "sdDatePublished": "2031", "conditionsOfAccess": "none",
        "about": [{"name": "ponds"}, "reeds"],
        "dataBiases": "Otters only.",
        RESPONSIBLE
        "distribution": [{"@type": "cr:FileObject", "@id": "q.csv", "name": "q.csv",
          "description": "questions", "contentUrl": "https://pond.example/q.csv",
          "contentSize": "3 MB", "encodingFormat": "text/x-otter", "fileFormat": "csv",
          "sha256": "31", "md5": "7"}, {"@type": "cr:FileSet", "includes": "*.csv"}],
        "recordSet": {"@type": "cr:RecordSet", "name": {"en": "questions"},
          "description": "all of them",
          "field": [{"@type": "cr:Field", "name": "picture", "description": "an otter",
          "dataType": "sc:ImageObject"}, {"name": "depth", "dataType": "sc:Integer"}],
          "data": [{"picture": "none"}]}
      }
      """
          .replace("RESPONSIBLE", responsible());

  public static final String DATACITE =
      """
      {"id": "https://doi.org/10.5555/otter.1", "doi": "10.5555/OTTER.1",
       "types": {"resourceTypeGeneral": "Dataset", "resourceType": "Questions"},
       "identifiers": [{"identifier": "https://doi.org/10.5555/otter.1", "identifierType": "DOI"},
         {"identifier": "MS-31", "identifierType": "Shelf"}],
       "alternateIdentifiers": [{"alternateIdentifier": "https://huggingface.co/datasets/pond/otters",
         "alternateIdentifierType": "URL"}, {"alternateIdentifier": "https://pond.example/31",
         "alternateIdentifierType": "URL"}, {"alternateIdentifier": "31"}],
       "creators": [{"name": "Heron, Greta", "givenName": "Greta", "familyName": "Heron",
         "nameIdentifiers": [{"nameIdentifier": "https://orcid.org/0000-0001-2345-6789"}],
         "affiliation": ["Pond Institute", {"name": "Mere"}]}, {"name": "Pond Lab"}],
       "contributors": [{"name": "Coot, Finn", "contributorType": "DataCollector"}],
       "titles": [{"title": "Questions to Otters"}, {"title": "How we asked", "titleType": "Subtitle"},
         {"title": "Cwestiynau", "titleType": "TranslatedTitle"}],
       "publisher": {"name": "Mere"}, "publicationYear": 2031, "language": "en", "version": "2",
       "subjects": [{"subject": "otters"}], "sizes": ["3 MB"], "formats": ["text/csv"],
       "dates": [{"date": "2031-05-02", "dateType": "Issued"},
         {"date": "2031-06-07T10:00:00Z", "dateType": "Updated"},
         {"date": "2032", "dateType": "Withdrawn"}, {"date": "2030/2031", "dateType": "Collected"}],
       "rights-list": [{"rights": "Pond Licence", "rights-uri": "https://pond.example/licence"}],
       "descriptions": [{"description": "By boat.", "descriptionType": "Methods"},
         {"description": "Otters were asked.", "descriptionType": "Abstract"}],
       "fundingReferences": [{"funderName": "Pond Fund", "funderIdentifier": "f31",
         "awardNumber": "31", "awardTitle": "Asking"}],
       "geoLocations": [{"geoLocationPlace": "Wales",
         "geoLocationPoint": {"pointLatitude": "52", "pointLongitude": "-4"}}],
       "relatedIdentifiers": [
         {"relatedIdentifier": "10.5555/twin", "relatedIdentifierType": "DOI",
          "relationType": "IsIdenticalTo"},
         {"relatedIdentifier": "arXiv:3105.01234", "relatedIdentifierType": "arXiv",
          "relationType": "IsSupplementTo"},
         {"relatedIdentifier": "10.5555/reeds", "relatedIdentifierType": "DOI",
          "relationType": "IsDerivedFrom"},
         {"relatedIdentifier": "https://github.com/pond/otters", "relatedIdentifierType": "URL",
          "relationType": "IsSupplementedBy"},
         {"relatedIdentifier": "10.5555/otter.0", "relatedIdentifierType": "DOI",
          "relationType": "IsVersionOf"}],
       "relatedItems": [{"relationType": "Cites", "titles": [{"title": "On Mud"}]}],
       "container": {"title": "Pond Data", "volume": "7", "issue": "3", "firstPage": "1",
         "lastPage": "9"},
       "url": "https://pond.example/otters", "contentUrl": "https://pond.example/otters.zip",
       "downloadCount": 31, "citationCount": 7,
       "schemaVersion": "http://datacite.org/schema/kernel-4"}
      """;

  public static final String DATACITE_XML =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <resource xmlns="http://datacite.org/schema/kernel-4">
        <identifier identifierType="DOI">10.5555/OTTER.1</identifier>
        <creators>
          <creator>
            <creatorName nameType="Personal">Heron, Greta</creatorName>
            <givenName>Greta</givenName><familyName>Heron</familyName>
            <nameIdentifier nameIdentifierScheme="ORCID">0000-0001-2345-6789</nameIdentifier>
            <affiliation>Pond Institute</affiliation>
          </creator>
          <creator><creatorName>Pond Lab</creatorName></creator>
        </creators>
        <titles>
          <title titleType="AlternativeTitle">OtterQA</title>
          <title xml:lang="en">Questions to Otters</title>
          <title titleType="Subtitle">How we asked</title>
        </titles>
        <publisher>Mere</publisher>
        <publicationYear>2031</publicationYear>
        <resourceType resourceTypeGeneral="Dataset">Questions</resourceType>
        <subjects><subject>otters</subject></subjects>
        <contributors><contributor contributorType="DataCollector">
          <contributorName>Finn Coot</contributorName></contributor></contributors>
        <dates><date dateType="Issued">2031-05-02</date><date dateType="Updated">2031-06-07</date>
          <date dateType="Withdrawn">2032</date><date dateType="Collected">2030</date></dates>
        <language>en</language>
        <alternateIdentifiers>
          <alternateIdentifier alternateIdentifierType="Shelf">MS-31</alternateIdentifier>
          <alternateIdentifier alternateIdentifierType="URL">https://pond.example/31</alternateIdentifier>
          <alternateIdentifier
            alternateIdentifierType="URL">https://huggingface.co/datasets/pond/otters</alternateIdentifier>
        </alternateIdentifiers>
        <relatedIdentifiers>
          <relatedIdentifier relatedIdentifierType="DOI"
            relationType="IsIdenticalTo">10.5555/twin</relatedIdentifier>
          <relatedIdentifier relatedIdentifierType="DOI"
            relationType="IsDescribedBy">10.5555/reed.7</relatedIdentifier>
          <relatedIdentifier relatedIdentifierType="URL"
            relationType="IsDerivedFrom">https://pond.example/reeds</relatedIdentifier>
          <relatedIdentifier relatedIdentifierType="URL"
            relationType="IsSupplementedBy">https://github.com/pond/otters</relatedIdentifier>
          <relatedIdentifier relatedIdentifierType="ISBN"
            relationType="References">31</relatedIdentifier>
        </relatedIdentifiers>
        <sizes><size>3 MB</size></sizes>
        <formats><format>text/csv</format></formats>
        <version>2</version>
        <rightsList><rights rightsURI="https://pond.example/licence">Pond Licence</rights></rightsList>
        <rights rightsURI="https://pond.example/old">Old Pond Licence</rights>
        <descriptions>
          <description descriptionType="Abstract">Otters were<br/>asked.</description>
          <description descriptionType="Methods">By boat.</description>
        </descriptions>
        <geoLocations><geoLocation><geoLocationPlace>Wales</geoLocationPlace>
          <geoLocationPoint><pointLongitude>-4</pointLongitude><pointLatitude>52</pointLatitude>
          </geoLocationPoint>
          <geoLocationBox><westBoundLongitude>-5</westBoundLongitude></geoLocationBox>
          <geoLocationPolygon><polygonPoint/>52 -4</geoLocationPolygon>
        </geoLocation></geoLocations>
        <fundingReferences><fundingReference><funderName>Pond Fund</funderName>
          <funderIdentifier>f31</funderIdentifier><awardNumber>31</awardNumber>
          <awardTitle>Asking</awardTitle></fundingReference></fundingReferences>
        <relatedItems>
          <relatedItem relationType="IsPublishedIn"><titles><title>Pond Data</title></titles>
            <volume>7</volume><issue>3</issue><firstPage>1</firstPage><lastPage>9</lastPage>
          </relatedItem>
          <relatedItem relationType="Cites"><titles><title>On Mud</title></titles></relatedItem>
        </relatedItems>
      </resource>
      """;

  private MadeUpDatasets() {}

  private static String responsible() {
    StringBuilder fields = new StringBuilder();
    for (String name :
        new String[] {
          "annotationsPerItem",
          "annotatorDemographics",
          "dataAnnotationAnalysis",
          "dataAnnotationPlatform",
          "dataAnnotationProtocol",
          "dataCollection",
          "dataCollectionMissingData",
          "dataCollectionRawData",
          "dataCollectionTimeframe",
          "dataCollectionType",
          "dataImputationProtocol",
          "dataLimitations",
          "dataManipulationProtocol",
          "dataPreprocessingProtocol",
          "dataReleaseMaintenancePlan",
          "dataSocialImpact",
          "dataUseCases",
          "hasSyntheticData",
          "machineAnnotationTools",
          "personalSensitiveInformation"
        }) {
      fields.append("\"rai:").append(name).append("\": \"of otters\",\n");
    }
    return fields.toString();
  }
}
