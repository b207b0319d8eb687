package care.plumbline.platform.persistence;

import care.plumbline.domain.shared.Actor;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

/**
 * Gives every transaction the identity of whoever acts, for the row-level policies. The identity is the {@link Actor}
 * that a use case or query takes first; a transaction of nobody sees no person's rows.
 */
class TransactionIdentity implements MethodInterceptor, TransactionExecutionListener {

    private static final ThreadLocal<Optional<Actor>> ACTING = ThreadLocal.withInitial(Optional::empty);

    private static final String SET = "select set_config('plumbline.account', ?, true), "
            + "set_config('plumbline.visitor', ?, true), set_config('plumbline.role', ?, true), "
            + "set_config('plumbline.session', ?, true), set_config('plumbline.on_behalf_of', ?, true)";

    private final DataSource dataSource;

    TransactionIdentity(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public @Nullable Object invoke(MethodInvocation invocation) throws Throwable {
        if (!(invocation.getArguments().length > 0 && invocation.getArguments()[0] instanceof Actor actor)) {
            return invocation.proceed();
        }
        var before = ACTING.get();
        ACTING.set(Optional.of(actor));
        try {
            return invocation.proceed();
        } finally {
            ACTING.set(before);
        }
    }

    @Override
    public void afterBegin(TransactionExecution transaction, @Nullable Throwable failure) {
        if (failure == null) {
            ACTING.get().ifPresent(this::identify);
        }
    }

    private void identify(Actor actor) {
        var connection = DataSourceUtils.getConnection(dataSource);
        try (var set = connection.prepareStatement(SET)) {
            set.setString(1, actor.account() == null ? "" : text(actor.account().value()));
            set.setString(2, actor.visitor() == null ? "" : text(actor.visitor().value()));
            set.setString(3, actor.role().name());
            set.setString(4, text(actor.session()));
            set.setString(
                    5,
                    actor.onBehalfOf() == null
                            ? ""
                            : text(actor.onBehalfOf().account().value()));
            set.execute();
        } catch (SQLException broken) {
            throw new IllegalStateException("the transaction has no identity", broken);
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }

    private static String text(UUID id) {
        return id.toString();
    }
}
