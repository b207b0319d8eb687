package care.plumbline.platform.persistence;

/** Where the database is and how its two roles get in. */
public record DatabaseAccess(String url, String appUser, String appPassword, String ownerUser, String ownerPassword) {

    @Override
    public String toString() {
        return "DatabaseAccess[" + url + "]";
    }
}
