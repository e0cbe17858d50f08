package org.papergraph.server;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
  @Test
  void dependenciesRunFromTheServerToItsPagesToQueries() {
    JavaClasses classes =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.papergraph.server");
    layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .layer("server")
        .definedBy("org.papergraph.server")
        .layer("page")
        .definedBy("org.papergraph.server.page")
        .layer("query")
        .definedBy("org.papergraph.server.query")
        .layer("scan")
        .definedBy("org.papergraph.server.scan")
        .layer("http")
        .definedBy("org.papergraph.server.http")
        .layer("description")
        .definedBy("org.papergraph.server.description")
        .layer("rdf")
        .definedBy("org.papergraph.server.rdf")
        .layer("data")
        .definedBy("org.papergraph.server.data")
        .layer("complete")
        .definedBy("org.papergraph.server.complete")
        .layer("reconcile")
        .definedBy("org.papergraph.server.reconcile")
        .whereLayer("server")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("page")
        .mayOnlyBeAccessedByLayers("server", "reconcile")
        .whereLayer("http")
        .mayOnlyBeAccessedByLayers("server", "page", "reconcile")
        .whereLayer("complete")
        .mayOnlyBeAccessedByLayers("server", "reconcile")
        .whereLayer("reconcile")
        .mayOnlyBeAccessedByLayers("server")
        .whereLayer("data")
        .mayOnlyBeAccessedByLayers("server")
        .whereLayer("scan")
        .mayOnlyBeAccessedByLayers("page", "reconcile")
        .whereLayer("query")
        .mayOnlyBeAccessedByLayers("server", "page", "description", "reconcile", "http", "data")
        .whereLayer("description")
        .mayOnlyBeAccessedByLayers("server", "page")
        .whereLayer("rdf")
        .mayOnlyBeAccessedByLayers("server", "page", "description")
        .check(classes);
  }
}
