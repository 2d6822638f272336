package dev.groundwork.search.meaning;

/// The model cannot be used on this machine. The message says why, in a sentence for whoever runs it.
public final class NoMeaning extends Exception {

    private static final long serialVersionUID = 1;

    public NoMeaning(String message, Throwable cause) {
        super(message, cause);
    }
}
