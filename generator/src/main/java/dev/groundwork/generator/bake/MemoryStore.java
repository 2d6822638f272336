package dev.groundwork.generator.bake;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jbake.app.ContentStore;
import org.jbake.app.DocumentList;
import org.jbake.model.DocumentModel;

/// JBake's store without its database: the documents of one bake, in memory.
///
/// Every query that JBake's own would send to OrientDB is answered from the list, since that is not on the class path.
final class MemoryStore extends ContentStore {

    private final List<DocumentModel> documents = new ArrayList<>();

    MemoryStore() {
        super("memory", "documents");
    }

    private DocumentList<DocumentModel> where(Predicate<DocumentModel> condition) {
        var found = new DocumentList<DocumentModel>();
        documents.stream().filter(condition).forEach(found::add);
        return found;
    }

    @Override
    public void addDocument(DocumentModel document) {
        documents.add(document);
    }

    @Override
    public long getDocumentCount(String type) {
        return getAllContent(type).size();
    }

    @Override
    public long getPublishedCount(String type) {
        return getPublishedContent(type).size();
    }

    @Override
    public DocumentList<DocumentModel> getPublishedContent(String type) {
        return where(document -> type.equals(document.getType()) && "published".equals(document.getStatus()));
    }

    @Override
    public DocumentList<DocumentModel> getAllContent(String type) {
        return where(document -> type.equals(document.getType()));
    }

    @Override
    public DocumentList<DocumentModel> getAllContent(String type, boolean applyPaging) {
        return getAllContent(type);
    }

    @Override
    public DocumentList<DocumentModel> getPublishedPosts() {
        return getPublishedContent("post");
    }

    @Override
    public DocumentList<DocumentModel> getPublishedPosts(boolean applyPaging) {
        return getPublishedPosts();
    }

    @Override
    public DocumentList<DocumentModel> getPublishedPages() {
        return getPublishedContent("page");
    }

    @Override
    public DocumentList<DocumentModel> getPublishedPostsByTag(String tag) {
        return getPublishedDocumentsByTag(tag);
    }

    @Override
    public DocumentList<DocumentModel> getPublishedDocumentsByTag(String tag) {
        return where(document ->
                document.getTags() != null && List.of(document.getTags()).contains(tag));
    }

    @Override
    public DocumentList<DocumentModel> getDocumentByUri(String uri) {
        return where(document -> uri.equals(document.getSourceuri()));
    }

    @Override
    public DocumentList<DocumentModel> getDocumentStatus(String uri) {
        return getDocumentByUri(uri);
    }

    @Override
    public DocumentList<DocumentModel> getUnrenderedContent() {
        return where(document -> !document.getRendered());
    }

    @Override
    public void markContentAsRendered(DocumentModel document) {
        document.setRendered(true);
    }

    @Override
    public void deleteContent(String uri) {
        documents.removeIf(document -> uri.equals(document.getSourceuri()));
    }

    @Override
    public void deleteAllByDocType(String type) {
        documents.removeIf(document -> type.equals(document.getType()));
    }

    @Override
    public Set<String> getTags() {
        var tags = new TreeSet<String>();
        where(document -> document.getTags() != null).forEach(document -> tags.addAll(List.of(document.getTags())));
        return tags;
    }

    @Override
    public Set<String> getAllTags() {
        return getTags();
    }

    @Override
    public boolean isActive() {
        return true;
    }

    @Override
    public void startup() {
        // Nothing to open; likewise below nothing to close.
    }

    @Override
    public void close() {
        documents.clear();
    }

    @Override
    public void shutdown() {
        close();
    }

    @Override
    public void drop() {
        close();
    }

    @Override
    public void updateAndClearCacheIfNeeded(boolean needed, File templateFolder) {
        close();
    }
}
