package care.plumbline.platform.embedded;

import care.plumbline.platform.Installation;
import care.plumbline.platform.persistence.DatabaseAccess;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The database of one's own when it is named, else PostgreSQL inside the portal. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    @Bean(destroyMethod = "close")
    EmbeddedDatabase embeddedDatabase(Installation installation) {
        installation.resolvedMode();
        return installation.embedded() ? EmbeddedDatabase.start(installation.data()) : EmbeddedDatabase.none();
    }

    @Bean
    DatabaseAccess databaseAccess(Installation installation, EmbeddedDatabase embedded) {
        var database = installation.database();
        return installation.embedded()
                ? embedded.access()
                : new DatabaseAccess(
                        database.url(),
                        database.user(),
                        database.password(),
                        database.ownerUser(),
                        database.ownerPassword());
    }
}
