package dev.groundwork.feedback.http;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/// Tells senders apart by their addresses, without keeping these.
final class Senders {

    private static final int A_CUSTOMER = 8;

    private Senders() {}

    /// A value that is the same for the same address until the process ends.
    static String unreadable(String address, byte[] salt) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(salt);
            return Base64.getEncoder().encodeToString(digest.digest(significant(InetAddress.ofLiteral(address))));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /// Whoever has one address of version 6 has all of the same network.
    private static byte[] significant(InetAddress address) {
        var bytes = address.getAddress();
        return address instanceof Inet6Address ? Arrays.copyOf(bytes, A_CUSTOMER) : bytes;
    }
}
