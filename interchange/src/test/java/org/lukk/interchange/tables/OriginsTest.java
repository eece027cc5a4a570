package org.lukk.interchange.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.lukk.inventory.Origin;

class OriginsTest {
    private static final Origin KARI = Origin.of("kari", "1", Instant.EPOCH);
    private static final Origin OLA = Origin.of("ola", "2", Instant.EPOCH);

    @Test
    void aLotBelongsToWhoRecordedItFirst() {
        Origins origins = new Origins();
        origins.note(1, KARI);
        origins.note(2, KARI);
        origins.note(5, KARI);
        origins.note(3, OLA);
        origins.note(2, OLA);
        origins.note(4, KARI);
        assertThat(origins.of(1)).isEqualTo(KARI);
        assertThat(origins.of(2)).isEqualTo(KARI);
        assertThat(origins.of(3)).isEqualTo(OLA);
        assertThat(origins.of(4)).isEqualTo(KARI);
        assertThat(origins.of(5)).isEqualTo(KARI);
        assertThat(origins.of(6)).isNull();
        assertThat(origins.of(0)).isNull();
    }
}
