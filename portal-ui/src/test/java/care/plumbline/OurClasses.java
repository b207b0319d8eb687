package care.plumbline;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;

/** The compiled code of all modules without tests, read once for every gate. */
final class OurClasses {

    static final JavaClasses ALL = new ClassFileImporter()
            // A module's test-jar lies on this class path too: as a folder in a plain build, as a jar after packaging.
            .withImportOption(location -> !location.contains("/test-classes/") && !location.contains("-tests.jar"))
            .importPackages("care.plumbline");

    private OurClasses() {}
}
