package care.plumbline.platform.security;

import care.plumbline.domain.account.PasswordHasher;
import java.text.Normalizer;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Argon2id with 19 MiB and two passes (OWASP's first choice), at most two at once per processor pair: a flood of
 * sign-ins waits or is turned away instead of taking the machine's memory.
 */
@Component
class BoundedArgon2 implements PasswordEncoder, PasswordHasher {

    private static final int SALT = 16;
    private static final int HASH = 32;
    private static final int LANES = 1;
    private static final int KIBIBYTES = 19_456;
    private static final int PASSES = 2;
    private static final long PATIENCE_SECONDS = 3;

    private final Semaphore permits =
            new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()));
    private final Argon2PasswordEncoder argon2 = new Argon2PasswordEncoder(SALT, HASH, LANES, KIBIBYTES, PASSES);

    @Override
    public String hash(String password) {
        return bounded(() -> argon2.encode(normal(password)));
    }

    @Override
    public String encode(@Nullable CharSequence password) {
        return hash(String.valueOf(password));
    }

    @Override
    public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
        return password != null && hash != null && bounded(() -> argon2.matches(normal(password), hash));
    }

    private static String normal(CharSequence password) {
        return Normalizer.normalize(password, Normalizer.Form.NFC);
    }

    private <T> T bounded(Supplier<T> work) {
        try {
            if (!permits.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new TooManySignInsException();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new TooManySignInsException();
        }
        try {
            return work.get();
        } finally {
            permits.release();
        }
    }
}
