// SPDX-License-Identifier: Apache-2.0
// Making models from files and from other models.
#include "library/blob_upload.h"
#include "library/create.h"
#include "library/library.h"
#include "library/ollama/manifest.h"
#include "tests/library/store_fixture.h"

#include "formats/model_file.h"

#include <QtTest/QtTest>

#include <algorithm>
#include <memory>

#include <pwd.h>
#include <unistd.h>

using namespace tars;
using namespace tars::test;

class CreateTest : public QObject {
    Q_OBJECT

  private slots:
    void init() {
        folder_ = std::make_unique<TestFolder>();
        store_ = std::make_unique<OllamaStore>(*folder_ / "store", OllamaStore::Access::ours);
        stores_.clear();
        options_ = {};
        gguf_ = *folder_ / "models" / "tiny.gguf";
        write_text(gguf_, gguf_bytes(folder_->path(), 1));
    }

    void a_model_is_made_from_a_file() {
        write_text(*folder_ / "models" / "small.gguf", gguf_bytes(folder_->path(), 3));
        const auto created =
            create("mine", "FROM ./tiny.gguf\nTEMPLATE {{ .Prompt }}\nSYSTEM Be brief.\n"
                           "PARAMETER num_ctx 512\nPARAMETER stop <e>\nLICENSE MIT\nMESSAGE user Hi\n"
                           "RENDERER qwen3\nPARSER qwen3-coder\nREQUIRES 0.14.0\nDRAFT small.gguf");
        QVERIFY2(created, error_of(created).c_str());
        const auto model = store_->find(name("mine"));
        QVERIFY2(model, error_of(model).c_str());
        QVERIFY(fs::equivalent(model->path, gguf_));  // linked
        QCOMPARE(model->template_text.value(), std::string("{{ .Prompt }}"));
        QCOMPARE(model->system.value(), std::string("Be brief."));
        QCOMPARE(model->parameters, std::string(R"({"num_ctx":512,"stop":["<e>"]})"));
        QCOMPARE(model->messages, std::string(R"([{"content":"Hi","role":"user"}])"));
        QCOMPARE(model->licenses, std::vector<std::string>{"MIT"});
        QCOMPARE(model->config.family, std::string("llama"));
        QCOMPARE(model->config.file_type, std::string("F32"));
        QCOMPARE(model->config.parameter_size, std::string("64"));
        QCOMPARE(model->config.context_length, 2048u);
        QCOMPARE(model->config.renderer, std::string("qwen3"));
        QCOMPARE(model->config.parser, std::string("qwen3-coder"));
        QCOMPARE(model->config.minimum_version, std::string("0.14.0"));
        QCOMPARE(text_of(model->draft), text_of(*folder_ / "models" / "small.gguf"));
        QVERIFY(open_model_file(model->path));
    }

    void paths_may_begin_at_a_home() {
        const auto from = [&](const std::string& path) {
            const auto modelfile = parse_modelfile("FROM " + path);
            return create_request(*modelfile, *folder_ / "models");
        };
        const auto before = qgetenv("HOME");
        qputenv("HOME", QByteArray::fromStdString(folder_->path().string()));
        const auto own = from("~/models/tiny.gguf");
        qputenv("HOME", before);
        QVERIFY2(own, error_of(own).c_str());
        QCOMPARE(own->files, std::vector{gguf_});

        const auto* account = ::getpwuid(::getuid());
        QVERIFY(account);
        const auto other = from("~" + std::string(account->pw_name) + "/no-such-file.gguf");
        const auto meant = (fs::path(account->pw_dir) / "no-such-file.gguf").string();
        QVERIFY2(!other && error_of(other).find(meant) != std::string::npos, error_of(other).c_str());
        const auto nobody = from("~no-such-account/tiny.gguf");
        QVERIFY(!nobody && error_of(nobody).find("~no-such-account/tiny.gguf") != std::string::npos);
    }

    void links_that_leave_a_folder_are_refused() {
        const auto work = *folder_ / "models";
        const auto made_from = [&](const std::string& path) {
            return create_request(*parse_modelfile("FROM " + path), work);
        };
        write_text(work / "whole" / "inner" / "a.gguf", "x");
        fs::create_symlink("inner/a.gguf", work / "whole" / "b.gguf");
        fs::create_symlink("nowhere", work / "whole" / "dangling");
        fs::create_directory_symlink(work / "whole", work / "shortcut");
        for (const char* sound : {"./whole", "./shortcut", "./shortcut/", "./whole/b.gguf"})
            QVERIFY2(made_from(sound), sound);
        write_text(*folder_ / "secret.json", "{}");
        fs::create_symlink("../../../secret.json", work / "whole" / "inner" / "config.json");
        for (const char* odd : {"./whole", "./shortcut"}) {
            const auto refused = made_from(odd);
            QVERIFY2(!refused && error_of(refused).starts_with("insecure path: "), odd);
            QVERIFY(error_of(refused).find("config.json") != std::string::npos);
        }
        const auto adapter = create_request(*parse_modelfile("FROM ./tiny.gguf\nADAPTER ./whole"), work);
        QVERIFY(!adapter && error_of(adapter).starts_with("insecure path: "));
    }

    void hugging_faces_cache_is_a_folder_of_links() {
        const auto repository = *folder_ / "hub" / "models--u--m";
        write_text(repository / "blobs" / "abc", "{}");
        const auto snapshot = repository / "snapshots" / "1234";
        fs::create_directories(snapshot);
        fs::create_symlink("../../blobs/abc", snapshot / "config.json");
        QVERIFY(create_request(*parse_modelfile("FROM " + snapshot.string()), *folder_ / "models"));
        write_text(*folder_ / "hub" / "models--u--other" / "blobs" / "def", "{}");
        fs::create_symlink("../../../models--u--other/blobs/def", snapshot / "other.json");
        QVERIFY(!create_request(*parse_modelfile("FROM " + snapshot.string()), *folder_ / "models"));
    }

    void a_model_is_made_from_another() {
        const HandMadeStore other{*folder_ / "other"};
        other.add("registry.ollama.ai/library/base/latest",
                  {{"model", text_of(gguf_)},
                   {"template", "old"},
                   {"system", "old"},
                   {"license", "MIT"},
                   {"params", R"({"temperature":0.5,"stop":["a"]})"}},
                  R"({"model_format":"gguf","model_family":"llama","parser":"p"})");
        stores_.emplace_back(other.directory);
        const auto created = create("child", "FROM Base\nSYSTEM new\nPARAMETER stop b\nLICENSE more");
        QVERIFY2(created, error_of(created).c_str());
        const auto model = store_->find(name("child"));
        QVERIFY2(model, error_of(model).c_str());
        QCOMPARE(model->system.value(), std::string("new"));
        QCOMPARE(model->template_text.value(), std::string("old"));
        QCOMPARE(model->parameters, std::string(R"({"stop":["b"],"temperature":0.5})"));
        QCOMPARE(model->licenses, (std::vector<std::string>{"MIT", "more"}));
        QCOMPARE(model->parent, std::string("base:latest"));
        QCOMPARE(model->config.parser, std::string("p"));
        QVERIFY(fs::equivalent(model->path, other.blob(text_of(gguf_))));
        // An empty text takes the base's away.
        QVERIFY(create("child2", "FROM child\nSYSTEM \"\""));
        QVERIFY(!store_->find(name("child2"))->system);
    }

    void split_models_projectors_and_adapters_are_told_apart() {
        const auto work = *folder_ / "models";
        write_text(work / "s-00001-of-00002.gguf", gguf_bytes(folder_->path(), 1, 32, "llama", 0, 2));
        write_text(work / "s-00002-of-00002.gguf", gguf_bytes(folder_->path(), 1, 64, "llama", 1, 2));
        write_text(work / "eyes.gguf", gguf_bytes(folder_->path(), 2, 8, "clip"));
        const auto created = create("split", "FROM s-00002-of-00002.gguf\nFROM eyes.gguf");
        QVERIFY2(created, error_of(created).c_str());
        const auto model = store_->find(name("split"));
        QVERIFY2(model, error_of(model).c_str());
        QCOMPARE(model->projectors.size(), 1u);
        QCOMPARE(model->config.parameter_size, std::string("96"));
        const auto file = open_model_file(model->path);
        QVERIFY2(file, error_of(file).c_str());
        QCOMPARE(file->tensors().size(), 2u);
        // A part under another name is one part and no more.
        fs::rename(work / "s-00001-of-00002.gguf", work / "first.gguf");
        QVERIFY(!create("bad", "FROM first.gguf"));
        const auto both = create("both", "FROM s-00002-of-00002.gguf\nFROM first.gguf");
        QVERIFY(!both);  // the second says where the first should stand
        fs::rename(work / "s-00002-of-00002.gguf", work / "second.gguf");
        QVERIFY(create("both", "FROM second.gguf\nFROM first.gguf"));
        QVERIFY(open_model_file(store_->find(name("both"))->path));
        QVERIFY(!create("bad", "FROM tiny.gguf\nADAPTER eyes.gguf"));
        QVERIFY(!create("bad", "FROM eyes.gguf"));
        QVERIFY(!store_->find(name("bad")));
    }

    void folders_are_looked_into_and_others_converted() {
        const auto created = create("folder", "FROM .");
        QVERIFY2(created, error_of(created).c_str());
        fs::create_directories(*folder_ / "models" / "hf");
        const auto refused = create("hf", "FROM ./hf");
        QVERIFY(!refused && refused.error().code == ErrorCode::unsupported);
        options_.convert = [&](const fs::path& source, const fs::path& gguf) -> Result<void> {
            if (source.filename() != "hf") return invalid_input("another source");
            fs::copy_file(gguf_, gguf);
            return {};
        };
        const auto converted = create("hf", "FROM ./hf");
        QVERIFY2(converted, error_of(converted).c_str());
        QCOMPARE(text_of(store_->find(name("hf"))->path), text_of(gguf_));
        for (const auto& entry : fs::directory_iterator(store_->directory() / "blobs"))
            QVERIFY(entry.path().filename().string().find("tmp") == std::string::npos);
    }

    void adapters_are_stored_as_gguf() {
        const auto work = *folder_ / "models";
        Metadata metadata;
        metadata.set_string("general.architecture", "llama");
        metadata.set_string("general.type", "adapter");
        QVERIFY(write_gguf(work / "lora.gguf", metadata, {}));
        const auto created = create("tuned", "FROM tiny.gguf\nADAPTER lora.gguf");
        QVERIFY2(created, error_of(created).c_str());
        auto model = store_->find(name("tuned"));
        QCOMPARE(model->adapters.size(), 1u);
        QCOMPARE(text_of(model->adapters[0]), text_of(work / "lora.gguf"));

        write_text(work / "peft" / "adapter_config.json", "{}");
        const auto refused = create("other", "FROM tuned\nADAPTER peft");
        QVERIFY(!refused && refused.error().code == ErrorCode::unsupported);
        options_.convert_adapter = [&](const fs::path& adapter, const fs::path& base,
                                       const fs::path& gguf) -> Result<void> {
            if (adapter.filename() != "peft") return invalid_input("another adapter");
            if (text_of(base) != text_of(gguf_)) return invalid_input("another base");
            metadata.set_string("general.name", "converted");
            return write_gguf(gguf, metadata, {});
        };
        for (const char* from : {"tuned", "tiny.gguf"}) {
            const auto converted = create("other", std::string("FROM ") + from + "\nADAPTER peft");
            QVERIFY2(converted, error_of(converted).c_str());
            model = store_->find(name("other"));
            QCOMPARE(model->adapters.size(), 1u);  // instead of the base's
            const auto file = open_model_file(model->adapters[0]);
            QVERIFY2(file, error_of(file).c_str());
            QCOMPARE(*file->metadata().string_or("general.name", ""), std::string("converted"));
        }

        Library library(*folder_ / "data", {}, {*store_});
        const auto adapter = library.adapter_of(*library.find("other"));
        QVERIFY2(adapter, error_of(adapter).c_str());
        QVERIFY(*adapter == model->adapters[0]);
        auto bare = library;
        bare.leave_out_adapters();
        QVERIFY(!*bare.adapter_of(*library.find("other")));
        // Of several the last one counts.
        QVERIFY(create("last", "FROM tiny.gguf\nADAPTER lora.gguf\nADAPTER peft"));
        model = store_->find(name("last"));
        QCOMPARE(model->adapters.size(), 1u);
        QCOMPARE(*open_model_file(model->adapters[0])->metadata().string_or("general.name", ""),
                 std::string("converted"));
        // Another program may have stored more.
        auto manifest = *store_->read_manifest(name("last"));
        const auto layer = *std::ranges::find(manifest.layers, "adapter", &Layer::kind);
        manifest.layers.push_back(layer);
        QVERIFY(store_->write_manifest(name("two"), manifest_text(manifest)));
        const auto many = library.adapter_of(*library.find("two"));
        QVERIFY(!many && many.error().message.find("has 2 adapters") != std::string::npos);
        // One that has lost a part is told from one that never was.
        QVERIFY(!library.fault_of("other") && !library.fault_of("gone"));
        fs::remove(model->adapters[0]);
        const auto fault = library.fault_of("other");
        QVERIFY(fault && fault->message.find("is not there") != std::string::npos);
        QVERIFY(library.resolve("other").error().code == ErrorCode::io);
        QVERIFY(library.resolve("gone").error().code == ErrorCode::not_found);
    }

    void blobs_can_come_in_pieces() {
        const auto content = text_of(gguf_);
        const auto digest = "sha256:" + sha256_hex(content);
        const auto bytes = std::as_bytes(std::span(content));
        QVERIFY(!*has_blob(*store_, digest));
        {
            auto given_up = BlobUpload::start(*store_, digest);
            QVERIFY2(given_up, error_of(given_up).c_str());
            QVERIFY(given_up->write(bytes));
        }
        QVERIFY(!*has_blob(*store_, digest));
        auto wrong = BlobUpload::start(*store_, digest);
        QVERIFY(wrong->write(bytes.first(10)));
        QVERIFY(error_of(wrong->finish()).find("digest mismatch, expected \"" + digest) == 0);
        auto upload = BlobUpload::start(*store_, digest);
        QVERIFY(upload->write(bytes.first(10)) && upload->write(bytes.subspan(10)));
        const auto finished = upload->finish();
        QVERIFY2(finished, error_of(finished).c_str());
        QVERIFY(*has_blob(*store_, digest));
        CreateRequest request;
        request.files = {store_->blob_path(digest)};
        const auto created = create_model(*store_, {}, name("blob"), request);
        QVERIFY2(created, error_of(created).c_str());
        QCOMPARE(text_of(store_->find(name("blob"))->path), content);
        for (const char* odd : {"", "sha256:..", "md5:abc"}) {
            QVERIFY(!BlobUpload::start(*store_, odd));
            QVERIFY(!has_blob(*store_, odd));
        }
    }

    void mistakes_leave_nothing_data() {
        QTest::addColumn<QString>("modelfile");
        QTest::addColumn<QString>("why");
        QTest::newRow("no file") << "FROM ./gone.gguf"
                                 << "there is no file";
        QTest::newRow("no model") << "FROM gone"
                                  << "model 'gone:latest' not found";
        QTest::newRow("no name") << "FROM a b"
                                 << "is no name of a model";
        QTest::newRow("no parameter") << "FROM ./tiny.gguf\nPARAMETER x 1"
                                      << "unknown parameter";
        QTest::newRow("no GGUF") << "FROM ./Modelfile.txt"
                                 << "is no GGUF file";
        QTest::newRow("no adapter") << "FROM ./tiny.gguf\nADAPTER ./gone"
                                    << "gone";
    }

    void mistakes_leave_nothing() {
        QFETCH(QString, modelfile);
        QFETCH(QString, why);
        write_text(*folder_ / "models" / "Modelfile.txt", "FROM x");
        const auto created = create("m", modelfile.toStdString());
        QVERIFY(!created);
        const auto message = QString::fromStdString(created.error().message);
        QVERIFY2(message.contains(why), qPrintable(message));
        QVERIFY(!store_->find(name("m")));
    }

    void a_stored_model_says_how_to_make_it_again() {
        QVERIFY(create("one", "FROM ./tiny.gguf\nTEMPLATE \"\"\"a\nb\"\"\"\nSYSTEM s\nPARAMETER stop \" x\"\n"
                              "PARAMETER top_k 5\nLICENSE l\nMESSAGE user u\nMESSAGE assistant \"\""));
        const auto one = store_->find(name("one"));
        const auto text = modelfile_text(modelfile_of(*one));
        QVERIFY2(text, error_of(text).c_str());
        const auto again = create("two", *text);
        QVERIFY2(again, error_of(again).c_str());
        QCOMPARE(store_->find(name("two"))->digest, one->digest);
    }

    void the_library_lists_what_the_stores_have() {
        const HandMadeStore other{*folder_ / "other"};
        other.add("registry.ollama.ai/library/base/1b", {{"model", text_of(gguf_)}},
                  R"({"model_family":"llama","model_type":"1.5B","file_type":"Q4_K_M","context_length":7})");
        QVERIFY(create("mine", "FROM ./tiny.gguf"));
        Library library(*folder_ / "data", {}, {*store_, OllamaStore(other.directory)});
        QVERIFY(library.import(gguf_, "linked"));
        const auto entries = library.list();
        QVERIFY2(entries, error_of(entries).c_str());
        QCOMPARE(entries->size(), 3u);
        QCOMPARE((*entries)[0].name, std::string("linked"));
        QVERIFY((*entries)[0].manifest.empty());
        const auto base = library.find("BASE:1b");
        QVERIFY2(base, error_of(base).c_str());
        QCOMPARE(base->name, std::string("base:1b"));
        QCOMPARE(base->parameters, 1'500'000'000u);
        QCOMPARE(base->type, std::string("Q4_K_M"));
        QCOMPARE(base->context_length, 7u);
        QVERIFY(!base->manifest.empty());
        for (const char* model : {"mine", "mine:latest", "registry.ollama.ai/library/mine"})
            QVERIFY2(library.resolve(model), model);
        QVERIFY(!library.remove("base:1b"));  // another program's
        QVERIFY(library.remove("mine"));
        QVERIFY(!library.resolve("mine"));
        QVERIFY(fs::exists(gguf_));
        QCOMPARE(library.list()->size(), 2u);
        QVERIFY(text_of(*folder_ / "data" / "library.json").find("base") == std::string::npos);
    }

  private:
    static ModelName name(const char* text) { return *ModelName::parse(text); }

    Result<void> create(const char* model, const std::string& text) {
        TARS_TRY(const auto modelfile, parse_modelfile(text));
        TARS_TRY(const auto request, create_request(modelfile, *folder_ / "models"));
        auto stores = stores_;
        stores.insert(stores.begin(), *store_);
        return create_model(*store_, stores, name(model), request, options_);
    }

    std::unique_ptr<TestFolder> folder_;
    std::unique_ptr<OllamaStore> store_;
    std::vector<OllamaStore> stores_;
    CreateOptions options_;
    fs::path gguf_;
};

QTEST_APPLESS_MAIN(CreateTest)
#include "create_test.moc"
