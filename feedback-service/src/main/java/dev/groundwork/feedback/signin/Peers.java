package dev.groundwork.feedback.signin;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;

/// The machines that may say who somebody is, by address or network.
public record Peers(List<Network> networks) {

    /// All addresses that begin with the same bits.
    record Network(InetAddress address, int bits) {

        boolean contains(InetAddress other) {
            var ours = address.getAddress();
            var theirs = other.getAddress();
            if (ours.length != theirs.length) {
                return false;
            }
            var whole = bits / 8;
            if (!Arrays.equals(ours, 0, whole, theirs, 0, whole)) {
                return false;
            }
            var mask = 0xff00 >> bits % 8 & 0xff;
            return mask == 0 || (ours[whole] & mask) == (theirs[whole] & mask);
        }
    }

    /// Reads a list such as `10.1.0.0/16, ::1`.
    ///
    /// @throws IllegalArgumentException with the entry that is neither an address nor a network
    public static Peers of(String text) {
        return new Peers(Arrays.stream(text.split(",", -1))
                .map(entry -> network(entry.strip()))
                .toList());
    }

    private static Network network(String entry) {
        var slash = entry.indexOf('/');
        try {
            var address = InetAddress.ofLiteral(slash < 0 ? entry : entry.substring(0, slash));
            var longest = address.getAddress().length * 8;
            var bits = slash < 0 ? longest : Integer.parseInt(entry.substring(slash + 1));
            // All addresses there are is no list.
            if (bits >= 1 && bits <= longest) {
                return new Network(address, bits);
            }
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(entry, e);
        }
        throw new IllegalArgumentException(entry);
    }

    public boolean contain(String address) {
        var peer = InetAddress.ofLiteral(address);
        return networks.stream().anyMatch(network -> network.contains(peer));
    }
}
