package org.papergraph.read;

/** Made-up inputs that say something of code repositories, one of each format. */
public final class MadeUpRepositories {
  public static final String GITHUB =
      """
      {"id": 31, "name": "reeds", "full_name": "pond/reeds",
       "owner": {"login": "greta-heron", "type": "User"},
       "html_url": "https://github.com/pond/reeds", "description": "Counts reeds.",
       "fork": true, "url": "https://api.github.com/repos/pond/reeds",
       "git_url": "git://github.com/pond/reeds.git", "ssh_url": "git@github.com:pond/reeds.git",
       "clone_url": "https://github.com/pond/reeds.git", "svn_url": "https://github.com/pond/reeds",
       "mirror_url": "git:git.pond.example/reeds", "homepage": "https://pond.example/reeds",
       "language": "Java", "license": {"key": "mit", "name": "MIT License", "spdx_id": "MIT"},
       "topics": ["counting", "reeds"], "stargazers_count": 31, "watchers_count": 31,
       "forks_count": 4, "subscribers_count": 5, "open_issues_count": 6,
       "created_at": "2031-05-02T10:00:00Z", "updated_at": "2031-06-02T10:00:00Z",
       "pushed_at": "2031-07-02T10:00:00Z", "archived": true, "disabled": true,
       "is_template": true, "visibility": "public", "default_branch": "main", "size": 12,
       "parent": {"full_name": "mere/reeds", "html_url": "https://github.com/mere/reeds"},
       "source": {"full_name": "lake/reeds", "html_url": "https://github.com/lake/reeds"},
       "template_repository": {"html_url": "https://github.com/lake/template"}}
      """;

  public static final String GITHUB_SEARCH =
      """
      {"total_count": 2, "incomplete_results": false, "items": [
        {"full_name": "pond/otters", "html_url": "https://github.com/pond/otters",
         "homepage": "https://arxiv.org/abs/3105.01234", "description": null,
         "owner": {"login": "pond", "type": "Organization", "html_url": "https://github.com/pond"},
         "license": {"name": "Other", "spdx_id": "NOASSERTION"}, "mirror_url": null},
        {"full_name": "pond/mud", "html_url": "https://github.com/pond/mud", "score": 1.0}]}
      """;

  public static final String CITATION_FILE =
      """
      # How to cite the counter of reeds
      cff-version: 1.2.0
      message: Please cite it.
      title: Counting Reeds
      abstract: >-
        Counts reeds
        by night.
      type: software
      authors:
        - family-names: Heron
          given-names: Greta
          name-particle: van der
          name-suffix: Jr.
          orcid: https://orcid.org/0000-0002-1825-0097
          affiliation: Pond Institute
        - name: Otter Team
        - alias: coot
      repository-code: https://github.com/pond/reeds
      repository: https://gitlab.com/pond/reeds
      repository-artifact: https://packages.pond.example/reeds
      url: https://pond.example/reeds
      doi: 10.5555/Reeds
      identifiers:
        - type: doi
          value: 10.5555/reeds.all
          description: All versions
          relation: IsPartOf
        - type: swh
          value: swh:1:rev:0123456789012345678901234567890123456789;origin=https://pond.example
        - type: url
          value: https://pond.example/reeds/1
        - type: url
          value: https://codeberg.org/pond/reeds
        - type: other
          value: reeds-31
        - type: doi
          value: 10.5555/told
          relation: isDescribedBy
      version: 1.10
      date-released: 2031-05-02
      license: [MIT, Apache-2.0]
      license-url: https://pond.example/license
      keywords: [reeds, 2031]
      commit: 0123456
      contact:
        - given-names: Finn
          family-names: Coot
      contributors:
        - name: Mud Club
      preferred-citation:
        type: article
        title: On Counting Reeds
        doi: 10.5555/paper
        url: https://arxiv.org/abs/3105.01234
        year: 2031
        journal: Pond
        conference:
          name: POND 2031
        collection-title: Proceedings
        authors:
          - name: Otter Team
      references:
        - type: book
          title: Mud
          doi: 10.5555/mud
          url: https://pond.example/mud
          year: 2030
          journal: Mire
          conference: {name: MIRE}
          collection-title: Mires
          authors: [{name: Mud Club}]
      """;

  public static final String CODEMETA =
      """
      {"@context": "https://w3id.org/codemeta/3.0", "@type": "SoftwareSourceCode",
       "@id": "https://doi.org/10.5555/reeds", "name": "reeds", "title": "Counting Reeds",
       "alternateName": "reedcount", "description": "Counts reeds.",
       "codeRepository": "git+https://github.com/pond/reeds.git",
       "identifier": [{"@type": "PropertyValue", "propertyID": "doi", "value": "10.5555/reeds.1"},
         "https://codeberg.org/pond/reeds", "reeds-31"],
       "sameAs": ["https://gitlab.com/pond/reeds", "https://pond.example/same"],
       "url": "https://pond.example/reeds",
       "author": {"@list": [
         {"@type": "Person", "@id": "http://orcid.org/0000-0002-1825-0097", "givenName": "Greta",
          "familyName": "Heron", "affiliation": {"@type": "Organization", "name": "Pond"}},
         {"@type": "Organization", "name": "Otter Team"}]},
       "contributor": {"givenName": "Finn", "familyName": "Coot"}, "maintainer": {"name": "Mud Club"},
       "copyrightHolder": {"name": "Pond"}, "copyrightYear": 2031, "editor": "Ed Eel",
       "producer": "Pond", "provider": {"@id": "https://pond.example"}, "publisher": "Pond Press",
       "funder": {"@id": "https://pond.example/fund", "name": "Reed Fund"}, "sponsor": "Reed Fund",
       "funding": "31", "license": "https://spdx.org/licenses/MIT.html",
       "programmingLanguage": [{"@type": "ComputerLanguage", "name": "Java", "version": "17"}, "R"],
       "runtimePlatform": "JVM", "operatingSystem": ["Linux", "Pond OS"],
       "processorRequirements": "any", "memoryRequirements": "1 GB", "storageRequirements": "2 GB",
       "permissions": "none", "targetProduct": {"name": "Reeds App"},
       "softwareRequirements": [{"name": "mudlib"}, "https://pond.example/ottelib"],
       "softwareSuggestions": "eellib", "supportingData": {"name": "reed-data"},
       "applicationCategory": "Ecology", "applicationSubCategory": "Reeds",
       "keywords": "reeds, counting; night", "version": 1.10, "softwareVersion": "1.10.0",
       "dateCreated": "2031-05-02", "datePublished": "2031-06-02T10:00:00Z",
       "dateModified": "2031-07-02", "embargoEndDate": "2031-08-02", "fileSize": "12 kB",
       "fileFormat": "application/java-archive", "encoding": {"contentUrl": "https://pond.example/e"},
       "downloadUrl": "https://pond.example/reeds.jar", "installUrl": "https://pond.example/install",
       "issueTracker": "https://github.com/pond/reeds/issues",
       "continuousIntegration": "https://pond.example/ci", "contIntegration": "https://pond.example/c",
       "buildInstructions": "https://pond.example/build", "softwareHelp": "https://pond.example/help",
       "readme": "https://pond.example/readme", "releaseNotes": "Counts at night.",
       "relatedLink": ["https://arxiv.org/abs/3105.01234", "https://pond.example/more"],
       "referencePublication": {"@type": "ScholarlyArticle", "@id": "https://doi.org/10.5555/paper",
         "name": "On Counting Reeds"},
       "citation": "Heron (2031)", "developmentStatus": "active", "isAccessibleForFree": true,
       "isPartOf": {"name": "Pond Suite"}, "hasPart": "reed-core", "isSourceCodeOf": "Reeds App",
       "review": {"reviewBody": "It counts."}}
      """;

  public static final String CODEMETA_1 =
      """
      {"@context": "https://raw.githubusercontent.com/codemeta/codemeta/1.0/codemeta.jsonld",
       "@type": "SoftwareSourceCode", "title": "Counting Otters", "abstract": "Counts otters.",
       "codeRepository": "otters", "identifier": "http://dx.doi.org/10.5555/otters",
       "agents": [
         {"@id": "http://orcid.org/0000-0002-1825-0097", "name": "Greta Heron", "mustBeCited": true},
         {"name": "Pond", "role": {"roleCode": "copyrightHolder"}}],
       "authors": {"name": "Finn Coot"}, "licenseId": "MIT", "depends": {"@value": "mudlib"},
       "suggests": "eellib", "operatingSystems": "Pond OS", "uploadedBy": {"name": "Finn Coot"},
       "downloadLink": "https://pond.example/otters.zip", "embargoDate": "2031-05-02",
       "controlledTerms": ["otters"], "tags": ["counting"], "relatedPublications": ["A paper", "10.5555/paper"]}
      """;

  private MadeUpRepositories() {}
}
