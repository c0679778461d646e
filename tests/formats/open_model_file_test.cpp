// SPDX-License-Identifier: Apache-2.0
//
// What stands at a path is told by its contents, and what is no model is called by its name.
#include "gguf_builder.h"
#include "opening.h"

using namespace tars;
using namespace std::string_literals;

class OpenModelFileTest : public QObject {
    Q_OBJECT

  private slots:
    void other_contents_are_named_data();
    void other_contents_are_named();
    void the_name_does_not_matter();
    void what_is_no_file();
};

void OpenModelFileTest::other_contents_are_named_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("what");
    const auto row = [](const char* what, const char* name, const std::string& bytes) {
        QTest::addRow("%s: %s", name, what)
            << QString(name) << QByteArray::fromStdString(bytes) << QString(what);
    };
    row("is empty", "empty.gguf", "");
    row("old GGML format, which is not supported yet", "a.bin", "lmgg\0\0\0\0"s);
    row("old GGMF format, which is not supported yet", "b.bin", "fmgg\1\0\0\0"s);
    row("old GGJT format, which is not supported yet", "c.bin", "tjgg\3\0\0\0"s);
    row("LoRA adapter", "d.bin", "algg\1\0\0\0"s);
    row("session of llama.cpp", "e.bin", "nsgg\1\0\0\0"s);
    row("PyTorch", "pytorch_model.bin", "PK\3\4rest");
    row("pickle", "old.pt", "\x80\x02\x8a\x0al\xfc");
    row("ONNX", "model.onnx", "\x08\x08\x12\x07pytorch");
    row("HDF5", "model.h5", "\x89HDF\r\n\x1a\n");
    row("TensorFlow Lite", "model.tflite", "\x1c\0\0\0TFL3"s);
    row("Git LFS pointer", "model.safetensors", "version https://git-lfs.github.com/spec/v1\noid sha256:0");
    row("web page", "download.gguf", "<!DOCTYPE html><html>");
    row("JSON text", "config.json", R"({"architectures":[]})");
    row("gzip", "model.tar.gz", "\x1f\x8b\x08");
    row("zeros", "partial.gguf", std::string(100, '\0'));
    row("begins with the bytes 01 02 ff", "noise.gguf", "\x01\x02\xff");
    row("header length", "noise.safetensors", "\x01\x02\xff");
    row("begins with the bytes 1b 5b 32 4a", "terminal", "\x1b[2J");
}

void OpenModelFileTest::other_contents_are_named() {
    QFETCH(QString, name);
    QFETCH(QByteArray, bytes);
    QFETCH(QString, what);
    const TemporaryFolder folder;
    const auto path = folder.write(name.toStdString(), bytes.toStdString());
    verify_error(open_model_file(path), path, {what});
}

void OpenModelFileTest::the_name_does_not_matter() {
    GgufBuilder gguf;
    gguf.header(0, 0);
    const auto* header = R"({"t":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}})";
    std::string safetensors(1, static_cast<char>(std::string_view(header).size()));
    safetensors += std::string(7, '\0') + header + "1234";
    const TemporaryFolder folder;
    for (const auto* name : {"sha256-0123", "model.bin", "model.safetensors", "config.json"}) {
        OPEN(const auto as_gguf, folder.write(name, gguf.bytes()));
        QCOMPARE(as_gguf.format(), std::string("GGUF v3"));
    }
    for (const auto* name : {"sha256-0123", "model.bin", "model.gguf"}) {
        OPEN(const auto as_safetensors, folder.write(name, safetensors));
        QCOMPARE(as_safetensors.format(), std::string("safetensors"));
    }
}

void OpenModelFileTest::what_is_no_file() {
    const TemporaryFolder folder;
    verify_error(open_model_file(folder.path("gone.gguf")), folder.path("gone.gguf"), {"no such file"});
    verify_error(open_model_file("/dev/null"), "/dev/null", {"not a regular file"});
    verify_error(open_model_file(folder.path()), folder.path(), {"folder without a config.json"});
    const auto index = folder.write("model.safetensors.index.json", R"({"weight_map":{}})");
    verify_error(open_model_file(index), index, {"config.json"});
}

QTEST_APPLESS_MAIN(OpenModelFileTest)
#include "open_model_file_test.moc"
