package org.papergraph.read;

import java.util.List;
import java.util.Optional;
import org.papergraph.read.anthology.AclAnthologyReader;
import org.papergraph.read.anthology.MlAnthologyReader;
import org.papergraph.read.arxiv.ArxivAtomReader;
import org.papergraph.read.arxiv.ArxivOaiReader;
import org.papergraph.read.arxiv.ArxivSnapshotReader;
import org.papergraph.read.bibliography.BibTexReader;
import org.papergraph.read.bibliography.CrossrefReader;
import org.papergraph.read.bibliography.CrossrefXmlReader;
import org.papergraph.read.bibliography.CslJsonReader;
import org.papergraph.read.bibliography.RisReader;
import org.papergraph.read.dataset.CroissantReader;
import org.papergraph.read.dataset.DataCiteReader;
import org.papergraph.read.dataset.DataCiteXmlReader;
import org.papergraph.read.dataset.DatasetCardReader;
import org.papergraph.read.dataset.HuggingFaceDatasetsReader;
import org.papergraph.read.graph.OpenAlexReader;
import org.papergraph.read.graph.SemanticScholarReader;
import org.papergraph.read.huggingface.DailyPapersReader;
import org.papergraph.read.listing.ListingReader;
import org.papergraph.read.pwc.PapersWithCodeDatasetsReader;
import org.papergraph.read.pwc.PapersWithCodeMethodsReader;
import org.papergraph.read.pwc.PapersWithCodeReader;
import org.papergraph.read.pwc.PapersWithCodeTablesReader;
import org.papergraph.read.rdf.RdfReader;
import org.papergraph.read.records.RecordArchiveReader;
import org.papergraph.read.repository.CitationFileReader;
import org.papergraph.read.repository.CodemetaReader;
import org.papergraph.read.repository.GithubReader;

/** The readers there are, in the order they are asked. */
public final class SourceReaders {
  /** Listings come last: they are known by how their lines look, the others by what they name. */
  private static final List<SourceReader> ALL =
      List.of(
          new RecordArchiveReader(),
          new MlAnthologyReader(),
          new DailyPapersReader(),
          new AclAnthologyReader(),
          new ArxivSnapshotReader(),
          new ArxivAtomReader(),
          new ArxivOaiReader(),
          new SemanticScholarReader(),
          new OpenAlexReader(),
          new CrossrefReader(),
          new CslJsonReader(),
          new CrossrefXmlReader(),
          new BibTexReader(),
          new RisReader(),
          new PapersWithCodeReader(),
          new GithubReader(),
          new CitationFileReader(),
          new CodemetaReader(),
          new CroissantReader(),
          new DataCiteReader(),
          new DataCiteXmlReader(),
          new HuggingFaceDatasetsReader(),
          new DatasetCardReader(),
          new PapersWithCodeMethodsReader(),
          new PapersWithCodeDatasetsReader(),
          new PapersWithCodeTablesReader(),
          new RdfReader(),
          new ListingReader());

  private SourceReaders() {}

  /** All readers. */
  public static List<SourceReader> all() {
    return ALL;
  }

  /** The reader with that name. */
  public static Optional<SourceReader> named(String name) {
    return ALL.stream().filter(reader -> reader.name().equals(name)).findFirst();
  }

  /** The first reader that recognises an input beginning like this. */
  public static Optional<SourceReader> recognising(String head) {
    return ALL.stream().filter(reader -> reader.recognises(head)).findFirst();
  }
}
