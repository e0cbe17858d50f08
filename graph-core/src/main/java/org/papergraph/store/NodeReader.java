package org.papergraph.store;

import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.jena.atlas.lib.Bytes;
import org.apache.jena.dboe.base.file.BinaryDataFile;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.thrift.TRDF;
import org.apache.jena.riot.thrift.ThriftConvert;
import org.apache.jena.riot.thrift.wire.RDF_Term;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.NodeIdFactory;
import org.apache.jena.tdb2.store.nodetable.NodeTableTRDF;
import org.apache.thrift.TConfiguration;
import org.apache.thrift.TException;
import org.apache.thrift.protocol.TProtocol;
import org.apache.thrift.transport.TTransport;

/**
 * Reads nodes of a TDB2 database by their ids, for scans of all of it.
 *
 * <p>TDB2's own table asks the operating system for every few bytes of a node, which is most of
 * what a dump takes. Nodes that stand together in the file were written together and are asked for
 * together, so here the file is read in blocks, and the latest blocks are kept. For one thread.
 */
final class NodeReader {
  private static final int BLOCK = 1 << 16;

  /** 32 MiB. */
  private static final int BLOCKS_KEPT = 512;

  private final BlocksTransport transport;
  private final TProtocol protocol;
  private final byte[] inline = new byte[Long.BYTES];

  NodeReader(NodeTableTRDF table) {
    this.transport = new BlocksTransport(table.getData());
    this.protocol = TRDF.protocol(transport);
  }

  /**
   * The node with an id.
   *
   * @param id in the form in which indexes hold it
   * @throws UncheckedIOException of a {@link StoreException} if there is none
   */
  Node node(long id) {
    if (id < 0) {
      Bytes.setLong(id, inline, 0);
      return NodeId.extract(NodeIdFactory.get(inline, 0));
    }
    transport.position = id;
    RDF_Term term = new RDF_Term();
    try {
      term.read(protocol);
      return ThriftConvert.convert(term);
    } catch (TException | RuntimeException e) {
      throw new UncheckedIOException(
          new StoreException("the database is damaged: there is no node " + id, e));
    }
  }

  /** The file of nodes as Thrift wants to read it. */
  private static final class BlocksTransport extends TTransport {
    private final BinaryDataFile file;
    private final Map<Long, byte[]> kept =
        new LinkedHashMap<>(2 * BLOCKS_KEPT, 0.75f, true) {
          @Override
          protected boolean removeEldestEntry(Map.Entry<Long, byte[]> eldest) {
            return size() > BLOCKS_KEPT;
          }
        };
    private byte[] block = new byte[0];
    private long blockNumber = -1;
    private long position;

    BlocksTransport(BinaryDataFile file) {
      this.file = file;
    }

    @Override
    public int read(byte[] into, int offset, int length) {
      long number = position / BLOCK;
      if (number != blockNumber) {
        block = kept.computeIfAbsent(number, this::readBlock);
        blockNumber = number;
      }
      int at = (int) (position % BLOCK);
      int found = Math.min(length, block.length - at);
      if (found <= 0) {
        throw ends(position);
      }
      System.arraycopy(block, at, into, offset, found);
      position += found;
      return found;
    }

    private byte[] readBlock(long number) {
      long begin = number * BLOCK;
      byte[] read = new byte[(int) Math.min(BLOCK, Math.max(0, file.length() - begin))];
      int filled = 0;
      while (filled < read.length) {
        int more = file.read(begin + filled, read, filled, read.length - filled);
        if (more <= 0) {
          throw ends(begin + filled);
        }
        filled += more;
      }
      return read;
    }

    private static UncheckedIOException ends(long where) {
      return new UncheckedIOException(
          new StoreException("the database is damaged: its nodes end at " + where));
    }

    @Override
    public boolean isOpen() {
      return true;
    }

    @Override
    public void open() {
      // The database has opened the file.
    }

    @Override
    public void close() {
      // The database closes the file.
    }

    @Override
    public void write(byte[] data, int offset, int length) {
      throw new UnsupportedOperationException("only reads");
    }

    @Override
    public TConfiguration getConfiguration() {
      return TConfiguration.DEFAULT;
    }

    @Override
    public void updateKnownMessageSize(long size) {
      // Nodes are no messages.
    }

    @Override
    public void checkReadBytesAvailable(long bytes) {
      // The end of the file is found when it is reached.
    }
  }
}
