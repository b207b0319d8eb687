package care.plumbline.triage.release;

import care.plumbline.triage.plan.PlanCatalogueReader;
import care.plumbline.triage.protocol.source.DataFiles;
import care.plumbline.triage.protocol.source.ProtocolReader;
import care.plumbline.triage.review.ReviewTemplateReader;

/** Reads a protocol together with its plan catalogue. */
public final class ReleaseReader {

    private ReleaseReader() {}

    /**
     * Gives the release made of the files.
     *
     * @throws care.plumbline.triage.protocol.ProtocolInvalid when anything is wrong in its files
     */
    public static Release read(DataFiles files) {
        var protocol = new ProtocolReader().read(files);
        return new Release(
                protocol, new PlanCatalogueReader().read(files, protocol), ReviewTemplateReader.read(files, protocol));
    }
}
