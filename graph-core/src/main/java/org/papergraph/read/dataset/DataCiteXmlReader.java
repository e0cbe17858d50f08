package org.papergraph.read.dataset;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.papergraph.read.PageReader;
import org.papergraph.read.WholePage;
import org.papergraph.read.XmlEvents;
import org.papergraph.read.XmlLook;
import org.papergraph.record.Agent;
import org.papergraph.record.Property;

/**
 * Reads DataCite's metadata in XML, kernel 2.2 to 4.6.
 *
 * <p>The grammar, over XML elements (see docs/sources/datacite-xml.md for examples, and <a
 * href="https://datacite-metadata-schema.readthedocs.io/">the schema</a>):
 *
 * <pre>
 * input    = resource | &lt;...&gt; ( &lt;...&gt; resource )*         as answers of OAI-PMH wrap them
 * resource = &lt;resource xmlns="http://datacite.org/schema/kernel-..."&gt;
 *              &lt;identifier&gt; &lt;creators&gt; &lt;titles&gt; &lt;publisher&gt; &lt;publicationYear&gt; &lt;resourceType&gt; ...
 * </pre>
 *
 * <p>What the resource is, the attribute {@code resourceTypeGeneral} tells.
 */
public final class DataCiteXmlReader implements PageReader {
  private static final String NAMESPACE = "datacite.org/schema/";

  /** What may stand around resources. */
  private static final Set<String> AROUND =
      Set.of(
          "OAI-PMH",
          "ListRecords",
          "GetRecord",
          "record",
          "metadata",
          "oai_datacite",
          "payload",
          "resources",
          "records");

  /** Elements of text, by their paths. */
  private static final Map<String, Property> PROPERTIES =
      Map.of(
          "publisher", Property.PUBLISHER,
          "publicationYear", Property.ISSUED,
          "language", Property.LANGUAGE,
          "version", Property.VERSION,
          "sizes/size", Property.SIZE,
          "formats/format", Property.MODALITY,
          "subjects/subject", Property.SUBJECT);

  @Override
  public String name() {
    return "datacite-xml";
  }

  @Override
  public String description() {
    return "DataCite's metadata in XML: <resource>, alone or many in an answer";
  }

  @Override
  public boolean recognises(String head) {
    return XmlLook.at(head, DataCiteXmlReader::look);
  }

  private static boolean isResource(XmlEvents xml) {
    boolean named = xml.namespace().contains(NAMESPACE);
    boolean located =
        xml.attribute("noNamespaceSchemaLocation").orElse("").contains("datacite.org");
    return named || located;
  }

  private static void look(String name, XmlEvents xml, XmlLook look) throws IOException {
    if (name.equals("resource")) {
      look.end(isResource(xml));
    } else if (AROUND.contains(name)) {
      xml.children(child -> look(child, xml, look));
    }
  }

  @Override
  public void read(InputStream input, WholePage page) throws IOException {
    XmlEvents xml = XmlEvents.of(input);
    xml.children(root -> root(root, xml, page));
  }

  private static void root(String name, XmlEvents xml, WholePage page) throws IOException {
    if (name.equals("resource") || AROUND.contains(name)) {
      around(name, xml, page);
    } else {
      xml.rejectRoot("no metadata of DataCite", name, "<resource>", page);
    }
  }

  private static void around(String name, XmlEvents xml, WholePage page) throws IOException {
    if (name.equals("resource")) {
      Resource resource = new Resource(xml);
      xml.children(resource::element);
      resource.work.end(page, xml.line());
    } else if (AROUND.contains(name)) {
      xml.children(child -> around(child, xml, page));
    }
  }

  private static String plain(XmlEvents xml) throws IOException {
    return xml.text(element -> " ").replaceAll(" {2,}", " ").strip();
  }

  /** A resource while it is read. */
  private static final class Resource {
    private final XmlEvents xml;
    private final DataCiteWork work;

    Resource(XmlEvents xml) {
      this.xml = xml;
      this.work = new DataCiteWork(xml.line());
    }

    void element(String name) throws IOException {
      switch (name) {
        case "identifier" -> work.identifier(plain(xml), name);
        case "publisher", "publicationYear", "language", "version" -> property(name);
        case "resourceType" -> {
          xml.attribute("resourceTypeGeneral")
              .ifPresent(it -> work.type(it, "resourceType@resourceTypeGeneral"));
          work.field(Property.NOTE, plain(xml), name);
        }
        case "creators" -> xml.children(child -> creator());
        case "contributors" -> xml.children(child -> contributor(name + "/" + child));
        case "sizes", "formats", "subjects" -> xml.children(child -> property(name + "/" + child));
        case "rights" -> rights(name);
        default -> xml.children(child -> item(name, child));
      }
    }

    private void property(String path) throws IOException {
      Property property = PROPERTIES.get(path);
      String text = plain(xml);
      if (property != null) {
        work.field(property, text, path);
      }
    }

    private void item(String parent, String name) throws IOException {
      String path = parent + "/" + name;
      switch (path) {
        case "titles/title" -> {
          String type = attribute("titleType");
          work.title(plain(xml), type, path);
        }
        case "descriptions/description" -> {
          String type = attribute("descriptionType");
          work.description(plain(xml), type, path);
        }
        case "dates/date" -> {
          String type = attribute("dateType");
          work.date(plain(xml), type, path);
        }
        case "rightsList/rights" -> rights(path);
        case "alternateIdentifiers/alternateIdentifier" -> {
          String type = attribute("alternateIdentifierType");
          work.alternate(plain(xml), type, path);
        }
        case "relatedIdentifiers/relatedIdentifier" -> {
          String type = attribute("relatedIdentifierType");
          String relation = attribute("relationType");
          work.related(plain(xml), type, relation, path);
        }
        case "geoLocations/geoLocation", "fundingReferences/fundingReference" -> parts(path);
        case "relatedItems/relatedItem" -> relatedItem(path);
        default -> {}
      }
    }

    private String attribute(String name) {
      return xml.attribute(name).orElse("");
    }

    /** Kernel 2 has rights alone, later ones a list of them. */
    private void rights(String path) throws IOException {
      work.field(Property.LICENSE, attribute("rightsURI"), path + "@rightsURI");
      work.field(Property.LICENSE, plain(xml), path);
    }

    /** Places, and who paid; each part by its own name. */
    private void parts(String path) throws IOException {
      xml.children(
          name -> {
            switch (name) {
              case "geoLocationPlace",
                  "geoLocationPoint",
                  "geoLocationBox",
                  "geoLocationPolygon",
                  "funderName",
                  "funderIdentifier",
                  "awardNumber",
                  "awardTitle" ->
                  work.field(Property.NOTE, plain(xml), path + "/" + name);
              default -> {}
            }
          });
    }

    private void creator() throws IOException {
      person("creatorName").ifPresent(work::creator);
    }

    private void contributor(String path) throws IOException {
      String type = attribute("contributorType");
      Optional<Agent> person = person("contributorName");
      person.ifPresent(it -> work.typed(type, it.name(), path));
    }

    private Optional<Agent> person(String nameElement) throws IOException {
      Map<String, String> parts = new HashMap<>();
      List<String> identifiers = new ArrayList<>();
      List<String> affiliations = new ArrayList<>();
      xml.children(
          name -> {
            if (name.equals("nameIdentifier")) {
              identifiers.add(plain(xml));
            } else if (name.equals("affiliation")) {
              affiliations.add(plain(xml));
            } else {
              parts.put(name, plain(xml));
            }
          });
      return DataCiteWork.agent(
          parts.getOrDefault(nameElement, ""),
          parts.getOrDefault("givenName", ""),
          parts.getOrDefault("familyName", ""),
          identifiers,
          affiliations);
    }

    private void relatedItem(String path) throws IOException {
      String relation = attribute("relationType");
      Map<String, String> parts = new HashMap<>();
      xml.children(
          name -> {
            if (name.equals("titles")) {
              xml.children(title -> parts.putIfAbsent("title", plain(xml)));
            } else {
              parts.put(name, plain(xml));
            }
          });
      work.container(parts, relation, path);
    }
  }
}
