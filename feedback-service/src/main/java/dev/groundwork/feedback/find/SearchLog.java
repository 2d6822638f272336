package dev.groundwork.feedback.find;

/// Keeps what searches led to, and nothing of who searched.
public interface SearchLog {

    /// Keeps nothing.
    SearchLog NONE = words -> {};

    /// Notes that a page answered a question that was about to be asked.
    ///
    /// @param words as they were typed; whoever keeps them removes what names a person first
    void deflected(String words);
}
