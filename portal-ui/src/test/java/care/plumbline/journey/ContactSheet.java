package care.plumbline.journey;

import java.awt.Color;
import java.awt.Image;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;

/** Screens side by side in one picture, small enough to keep with the source. */
final class ContactSheet {

    private static final int COLUMNS = 6;
    private static final int GAP = 12;
    private static final int TALLEST = 2;

    private final List<BufferedImage> screens = new ArrayList<>();

    void add(byte[] picture) {
        try {
            screens.add(ImageIO.read(new ByteArrayInputStream(picture)));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Writes all screens as one JPEG of at most this many bytes; cells are as wide as given, in pixels. */
    void write(Path file, int cellWidth, int bytes) {
        var sheet = draw(cellWidth);
        try {
            Files.createDirectories(file.getParent());
            for (var quality = 0.8f; ; quality -= 0.1f) {
                var jpeg = jpeg(sheet, quality);
                if (jpeg.length <= bytes) {
                    Files.write(file, jpeg);
                    return;
                }
                if (quality < 0.25f) {
                    write(file, cellWidth * 4 / 5, bytes);
                    return;
                }
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private BufferedImage draw(int cellWidth) {
        var cells = screens.stream().map(screen -> scaled(screen, cellWidth)).toList();
        var columns = Math.min(COLUMNS, cells.size());
        var heights = new ArrayList<Integer>();
        for (var from = 0; from < cells.size(); from += columns) {
            heights.add(cells.subList(from, Math.min(cells.size(), from + columns)).stream()
                    .mapToInt(BufferedImage::getHeight)
                    .max()
                    .orElse(0));
        }
        var height = heights.stream().mapToInt(row -> row + GAP).sum() + GAP;
        var sheet = new BufferedImage(GAP + columns * (cellWidth + GAP), height, BufferedImage.TYPE_INT_RGB);
        var pen = sheet.createGraphics();
        pen.setColor(new Color(0x8a8f98));
        pen.fillRect(0, 0, sheet.getWidth(), sheet.getHeight());
        var y = GAP;
        for (var index = 0; index < cells.size(); index++) {
            pen.drawImage(cells.get(index), GAP + index % columns * (cellWidth + GAP), y, null);
            if (index % columns == columns - 1) {
                y += heights.get(index / columns) + GAP;
            }
        }
        pen.dispose();
        return sheet;
    }

    private static BufferedImage scaled(BufferedImage screen, int width) {
        var height = Math.min(screen.getHeight(), TALLEST * Math.max(screen.getWidth(), 844));
        var to = new BufferedImage(width, height * width / screen.getWidth(), BufferedImage.TYPE_INT_RGB);
        var pen = to.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        var smooth = screen.getSubimage(0, 0, screen.getWidth(), height)
                .getScaledInstance(to.getWidth(), to.getHeight(), Image.SCALE_AREA_AVERAGING);
        pen.drawImage(smooth, 0, 0, null);
        pen.dispose();
        return to;
    }

    private static byte[] jpeg(BufferedImage sheet, float quality) throws IOException {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var bytes = new ByteArrayOutputStream();
        try (var stream = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(stream);
            var how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(quality);
            writer.write(null, new IIOImage(sheet, null, null), how);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
