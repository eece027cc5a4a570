package org.lukk.costing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The encoding, byte for byte, over the edges of its buffer. */
class FingerprintTest {
    private static byte[] sha256(byte[] bytes) throws NoSuchAlgorithmException {
        return MessageDigest.getInstance("SHA-256").digest(bytes);
    }

    @Test
    void numbersHaveEightBytesAndTextsTheirLength() throws NoSuchAlgorithmException {
        byte[] print = new Fingerprint().letter('S').number(-2).text("PÖ").take();
        byte[] bytes = {'S', -1, -1, -1, -1, -1, -1, -1, -2, 0, 0, 0, 3, 'P', (byte) 0xC3, (byte) 0x96};
        assertThat(print).isEqualTo(sha256(bytes));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 8191, 8192, 8193, 20_000})
    void textsOfAnyLengthAreTakenWhole(int length) throws NoSuchAlgorithmException {
        byte[] bytes = "x".repeat(length).getBytes(StandardCharsets.UTF_8);
        byte[] print = new Fingerprint()
                .letter('a')
                .raw(bytes, 0, length)
                .raw(bytes, 0, length)
                .letter('z')
                .take();
        assertThat(print).isEqualTo(sha256(("a" + "x".repeat(2 * length) + "z").getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void eachFingerprintStartsAfresh() {
        Fingerprint print = new Fingerprint();
        byte[] first = print.text("same").take();
        assertThat(print.text("same").take()).isEqualTo(first);
    }
}
