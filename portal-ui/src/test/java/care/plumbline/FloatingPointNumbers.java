package care.plumbline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.AttributedElement;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.MethodModel;
import java.lang.classfile.TypeKind;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.DoubleEntry;
import java.lang.classfile.constantpool.FloatEntry;
import java.lang.classfile.constantpool.MethodTypeEntry;
import java.lang.classfile.constantpool.NameAndTypeEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.classfile.instruction.ArrayLoadInstruction;
import java.lang.classfile.instruction.ArrayStoreInstruction;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.ConvertInstruction;
import java.lang.classfile.instruction.LoadInstruction;
import java.lang.classfile.instruction.NewPrimitiveArrayInstruction;
import java.lang.classfile.instruction.OperatorInstruction;
import java.lang.classfile.instruction.ReturnInstruction;
import java.lang.classfile.instruction.StoreInstruction;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Where a compiled class touches floating-point numbers: in its fields and methods, in all it calls or refers to, and in
 * its instructions, so that a local variable or a product in between counts too.
 */
final class FloatingPointNumbers {

    private static final Pattern CLASS = Pattern.compile("java/[\\w/$]*(Double|Float)");

    private FloatingPointNumbers() {}

    /** What the class touches, in words; empty when nothing. */
    static List<String> in(URI classFile) {
        try (var stream = classFile.toURL().openStream()) {
            var type = ClassFile.of().parse(stream.readAllBytes());
            return Stream.of(
                            type.fields().stream()
                                    .filter(field ->
                                            isFloating(field.fieldType().stringValue()))
                                    .map(field -> "keeps " + field.fieldName()),
                            type.methods().stream().flatMap(FloatingPointNumbers::in),
                            generics(type),
                            StreamSupport.stream(type.constantPool().spliterator(), false)
                                    .filter(FloatingPointNumbers::isFloating)
                                    .map(entry -> "refers to " + entry))
                    .flatMap(touches -> touches)
                    .distinct()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Stream<String> in(MethodModel method) {
        var signature = isFloating(method.methodType().stringValue())
                ? Stream.of("takes or gives one in " + method.methodName())
                : Stream.<String>empty();
        var code = method.code().stream()
                .flatMap(body -> body.elementStream())
                .filter(FloatingPointNumbers::isFloating)
                .map(instruction -> "reckons with one in " + method.methodName());
        return Stream.concat(signature, code);
    }

    private static Stream<String> generics(ClassModel type) {
        return Stream.of(Stream.of(type), type.fields().stream(), type.methods().stream())
                .flatMap(elements -> elements.map(AttributedElement.class::cast))
                .flatMap(element -> element.findAttribute(Attributes.signature()).stream())
                .map(attribute -> attribute.signature().stringValue())
                .filter(signature -> CLASS.matcher(signature).find())
                .map(signature -> "names " + signature);
    }

    private static boolean isFloating(PoolEntry entry) {
        return switch (entry) {
            case DoubleEntry _, FloatEntry _ -> true;
            case ClassEntry type -> isFloating(type.asSymbol().descriptorString());
            case NameAndTypeEntry target -> isFloating(target.type().stringValue());
            case MethodTypeEntry lambda -> isFloating(lambda.descriptor().stringValue());
            default -> false;
        };
    }

    private static boolean isFloating(CodeElement element) {
        return switch (element) {
            case LoadInstruction load -> isFloating(load.typeKind());
            case StoreInstruction store -> isFloating(store.typeKind());
            case ConstantInstruction constant -> isFloating(constant.typeKind());
            case OperatorInstruction operator -> isFloating(operator.typeKind());
            case ConvertInstruction convert -> isFloating(convert.fromType()) || isFloating(convert.toType());
            case ReturnInstruction result -> isFloating(result.typeKind());
            case ArrayLoadInstruction load -> isFloating(load.typeKind());
            case ArrayStoreInstruction store -> isFloating(store.typeKind());
            case NewPrimitiveArrayInstruction array -> isFloating(array.typeKind());
            default -> false;
        };
    }

    private static boolean isFloating(TypeKind kind) {
        return kind == TypeKind.DOUBLE || kind == TypeKind.FLOAT;
    }

    private static boolean isFloating(String descriptor) {
        var primitives = descriptor.replaceAll("L[^;]*;", "");
        return primitives.contains("D")
                || primitives.contains("F")
                || CLASS.matcher(descriptor).find();
    }

    /** The file of a class on the class path. */
    static URI fileOf(Class<?> type) {
        var file = type.getName().substring(type.getPackageName().length() + 1) + ".class";
        return URI.create(Objects.requireNonNull(type.getResource(file)).toString());
    }
}
