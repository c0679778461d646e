// SPDX-License-Identifier: Apache-2.0
// Folders of models in Ollama's layout: what is read of them, what damage does, and how ours are changed.
#include "formats/model_file.h"
#include "library/model_folders.h"
#include "library/ollama/manifest.h"
#include "library/ollama_store.h"
#include "library/stored_files.h"
#include "tests/library/store_fixture.h"

#include <QtTest/QtTest>

#include <map>
#include <memory>
#include <thread>

using namespace tars;
using namespace tars::test;

namespace {

ModelName name_of(const char* text) {
    return *ModelName::parse(text);
}

constexpr auto kOurs = OllamaStore::Access::ours;
const std::string kLibrary = "registry.ollama.ai/library/";

void make_old(const fs::path& path, std::chrono::hours age) {
    fs::last_write_time(path, fs::file_time_type::clock::now() - age);
}

std::size_t files_in(const fs::path& folder) {
    std::size_t count = 0;
    if (fs::exists(folder))
        for (const auto& entry : fs::directory_iterator(folder)) count += entry.exists() ? 1 : 0;
    return count;
}

}  // namespace

class OllamaStoreTest : public QObject {
    Q_OBJECT

  private slots:
    void init() {
        folder_ = std::make_unique<TestFolder>();
        made_ = {*folder_ / "store"};
        weights_ = gguf_bytes(folder_->path(), 1);
    }

    void a_folder_that_is_not_there_has_no_models() {
        const OllamaStore store(*folder_ / "nothing");
        const auto listing = store.list();
        QVERIFY2(listing, error_of(listing).c_str());
        QVERIFY(listing->models.empty() && listing->faults.empty());
        QVERIFY(store.find(name_of("x")).error().code == ErrorCode::not_found);
        QVERIFY(!fs::exists(*folder_ / "nothing"));
    }

    void a_model_is_what_its_manifest_says() {
        const auto text =
            made_.add(kLibrary + "tiny/1b",
                      {{"model", weights_},
                       {"template", "{{ .Prompt }}"},
                       {"system", "Be brief."},
                       {"params", R"({"temperature": 0.5, "stop": ["<end>"]})"},
                       {"messages", R"([{"role":"user","content":"hi"}])"},
                       {"license", "MIT"},
                       {"license", "and more"},
                       {"projector", "projector bytes"},
                       {"adapter", "adapter bytes"},
                       {"unheard.of", "?"}},
                      R"({"model_format":"gguf","model_family":"llama","model_families":["llama","clip"],
                "model_type":"1.0B","file_type":"Q4_K_M","renderer":null,"context_length":2048})");
        const auto listing = OllamaStore(made_.directory).list();
        QVERIFY2(listing, error_of(listing).c_str());
        QVERIFY2(listing->faults.empty(), listing->faults.empty() ? "" : listing->faults[0].text().c_str());
        QCOMPARE(listing->models.size(), 1u);
        const auto& model = listing->models[0];
        QCOMPARE(model.name.display(), std::string("tiny:1b"));
        QCOMPARE(model.path, made_.blob(weights_));
        QCOMPARE(model.digest, sha256_hex(text));
        QCOMPARE(model.template_text.value(), std::string("{{ .Prompt }}"));
        QCOMPARE(model.system.value(), std::string("Be brief."));
        QCOMPARE(model.parameters, std::string(R"({"stop":["<end>"],"temperature":0.5})"));
        QCOMPARE(model.messages, std::string(R"([{"content":"hi","role":"user"}])"));
        QCOMPARE(model.licenses, (std::vector<std::string>{"MIT", "and more"}));
        QCOMPARE(model.projectors, std::vector{made_.blob("projector bytes")});
        QCOMPARE(model.adapters, std::vector{made_.blob("adapter bytes")});
        QCOMPARE(model.config.families, (std::vector<std::string>{"llama", "clip"}));
        QCOMPARE(model.config.parameter_size, std::string("1.0B"));
        QCOMPARE(model.config.context_length, 2048u);
        std::uint64_t bytes = 0;
        for (const auto& entry : fs::directory_iterator(made_.directory / "blobs"))
            bytes += entry.file_size();
        QCOMPARE(model.bytes, bytes);
        QVERIFY(open_model_file(model.path));
        const auto age = std::chrono::system_clock::now() - model.modified;
        QVERIFY(age > std::chrono::seconds(-5) && age < std::chrono::seconds(60));
    }

    void every_file_is_named_with_its_digest() {
        made_.add(kLibrary + "one/latest", {{"model", weights_}, {"license", "MIT"}});
        made_.add(kLibrary + "two/latest", {{"model", weights_}, {"system", "Be brief."}});
        write_text(made_.manifest(kLibrary + "odd/latest"), "{");
        fs::remove(made_.blob(weights_));
        const OllamaStore store(made_.directory);
        QVERIFY(store.list()->models.empty());
        const auto found = files_of(store);
        QVERIFY2(found, error_of(found).c_str());
        QCOMPARE(found->faults.size(), 1u);
        QCOMPARE(found->files.size(), 4u);  // weights, licence, system and the config that both have
        std::map<fs::path, std::string> expected;
        for (const std::string& content :
             {weights_, std::string("MIT"), std::string("Be brief."), std::string("{}")})
            expected[made_.blob(content)] = "sha256:" + sha256_hex(content);
        for (const StoredFile& file : found->files) {
            QCOMPARE(file.digest, expected[file.path]);
            QVERIFY(file.model.find("library/one") != std::string::npos ||
                    file.model.find("library/two") != std::string::npos);
        }
        QVERIFY(files_of(OllamaStore(*folder_ / "nothing"))->files.empty());
    }

    void blobs_are_found_under_their_old_names() {
        made_.add(kLibrary + "old/latest", {{"model", weights_}, {"system", "Be brief."}});
        const auto name = made_.blob(weights_).filename().string();
        const auto old = made_.directory / "blobs" / ("sha256:" + name.substr(7));
        fs::rename(made_.blob(weights_), old);
        OllamaStore store(made_.directory, OllamaStore::Access::ours);
        const auto model = store.find(name_of("old"));
        QVERIFY2(model, error_of(model).c_str());
        QCOMPARE(model->path, old);
        QVERIFY(open_model_file(model->path));
        QVERIFY(store.remove(name_of("old")));
        QVERIFY(!fs::exists(old));
    }

    void names_are_found_in_any_letter_case() {
        made_.add("hf.co/User/Repo/Q4_K_M", {{"model", weights_}});
        const OllamaStore store(made_.directory);
        for (const char* name : {"hf.co/User/Repo:Q4_K_M", "HF.co/user/repo:q4_k_m"}) {
            const auto model = store.find(name_of(name));
            QVERIFY2(model, error_of(model).c_str());
            QCOMPARE(model->name.tag, std::string("Q4_K_M"));
        }
    }

    void damage_hides_no_other_model_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("why");
        const auto json = [](QByteArray text) { return text.replace('\'', '"'); };
        const auto layer = [json](const QByteArray& digest, const QByteArray& size = "1") {
            return json("{'schemaVersion':2,'layers':[{'mediaType':'application/vnd.ollama.image.model',"
                        "'digest':'" +
                        digest + "','size':" + size + "}]}");
        };
        const QByteArray hex(64, 'a');
        QTest::newRow("empty") << QByteArray() << "";
        QTest::newRow("not JSON") << QByteArray("{\"a\":") << "not valid JSON";
        QTest::newRow("no object") << QByteArray("[]") << "expected a JSON object";
        QTest::newRow("no version") << QByteArray("{}") << "'schemaVersion' is missing";
        QTest::newRow("version 1") << json("{'schemaVersion':1}") << "'schemaVersion' is 1";
        QTest::newRow("no layers") << json("{'schemaVersion':2}") << "'layers' is no array";
        QTest::newRow("layer is a number")
            << json("{'schemaVersion':2,'layers':[1]}") << "'layers[0]': it is no object";
        QTest::newRow("climbs") << layer("sha256:../../../../etc/passwd") << "'layers[0]': field 'digest' is";
        QTest::newRow("climbs at full length")
            << layer("sha256:../../../../../../../../../../../../../../../../../../../etc/pass")
            << "'layers[0]': field 'digest' is";
        QTest::newRow("upper-case digest") << layer("sha256:" + QByteArray(64, 'A')) << "field 'digest' is";
        QTest::newRow("other algorithm") << layer("sha512:" + hex) << "field 'digest' is";
        QTest::newRow("size is text") << layer("sha256:" + hex, "'1'") << "field 'size' is ";
        QTest::newRow("size is negative") << layer("sha256:" + hex, "-1") << "expected a whole number";
        QTest::newRow("blob is not there") << layer("sha256:" + hex) << "is not there";
        QTest::newRow("sizes overflow")
            << json("{'schemaVersion':2,'layers':[{'digest':'sha256:" + hex +
                    "','size':18446744073709551615}," + "{'digest':'sha256:" + hex + "','size':1}]}")
            << "more than 2^64";
        QTest::newRow("nested deep") << json("{'schemaVersion':2,'layers':") + QByteArray(100'000, '[')
                                     << "nested deeper than 64";
        QTest::newRow("config is text")
            << json("{'schemaVersion':2,'layers':[],'config':'x'}") << "field 'config'";
    }

    void damage_hides_no_other_model() {
        QFETCH(QByteArray, text);
        QFETCH(QString, why);
        made_.add(kLibrary + "good/latest", {{"model", weights_}});
        write_text(made_.manifest(kLibrary + "bad/latest"), text.toStdString());
        const OllamaStore store(made_.directory);
        const auto listing = store.list();
        QVERIFY2(listing, error_of(listing).c_str());
        QCOMPARE(listing->models.size(), 1u);
        QCOMPARE(listing->models[0].name.model, std::string("good"));
        QCOMPARE(listing->faults.size(), 1u);
        const auto message = QString::fromStdString(listing->faults[0].message);
        QVERIFY2(message.contains("library/bad/latest") && message.contains(why), qPrintable(message));
        QVERIFY(store.find(name_of("good")));
        QVERIFY(!store.find(name_of("bad")));
    }

    void a_blob_of_the_wrong_size_is_a_fault() {
        made_.add(kLibrary + "m/latest", {{"model", weights_}});
        fs::resize_file(made_.blob(weights_), 100);
        const auto model = OllamaStore(made_.directory).find(name_of("m"));
        QVERIFY(!model);
        const auto message = QString::fromStdString(model.error().message);
        QVERIFY2(message.contains("layers[0]") && message.contains("has 100 bytes"), qPrintable(message));
    }

    void texts_are_checked_data() {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("content");
        QTest::addColumn<QString>("why");
        QTest::newRow("params are a list") << "params"
                                           << "[]"
                                           << "expected a JSON object";
        QTest::newRow("params are nothing") << "params"
                                            << ""
                                            << "not valid JSON";
        QTest::newRow("messages are an object") << "messages"
                                                << "{}"
                                                << "no JSON array";
        QTest::newRow("message without role") << "messages"
                                              << "[{}]"
                                              << "field 'role' is missing";
    }

    void texts_are_checked() {
        QFETCH(QString, kind);
        QFETCH(QString, content);
        QFETCH(QString, why);
        made_.add(kLibrary + "m/latest", {{"model", weights_}, {kind, content.toStdString()}});
        const auto model = OllamaStore(made_.directory).find(name_of("m"));
        QVERIFY(!model);
        const auto message = QString::fromStdString(model.error().message);
        QVERIFY2(message.contains("layers[1]") && message.contains(why), qPrintable(message));
    }

    void strange_files_are_no_models() {
        made_.add(kLibrary + "m/latest", {{"model", weights_}});
        write_text(made_.manifest(".DS_Store"), "x");
        write_text(made_.manifest(kLibrary + "m/.hidden"), "x");
        write_text(made_.manifest(kLibrary + "m/deep/er"), "x");
        write_text(made_.manifest("host/with blank/m/latest"), "x");
        fs::create_directory_symlink(made_.directory / "manifests", made_.manifest(kLibrary + "loop"));
        const auto listing = OllamaStore(made_.directory).list();
        QVERIFY2(listing, error_of(listing).c_str());
        QCOMPARE(listing->models.size(), 1u);
        QVERIFY(listing->faults.empty());
    }

    void another_programs_store_is_only_read() {
        made_.add(kLibrary + "m/latest", {{"model", weights_}});
        OllamaStore store(made_.directory);
        QVERIFY(!store.remove(name_of("m")));
        QVERIFY(!store.prune());
        QVERIFY(!store.copy(store, name_of("m"), name_of("n")));
        QVERIFY(!store.write_manifest(name_of("n"), R"({"schemaVersion":2,"layers":[]})"));
        QVERIFY(!fs::exists(made_.directory / "tars.lock"));
        QVERIFY(store.find(name_of("m")));
        QVERIFY(!store.find(name_of("n")));
    }

    void removing_keeps_what_others_use() {
        made_.add(kLibrary + "a/latest", {{"model", weights_}, {"system", "only a"}});
        made_.add("hf.co/u/b/latest", {{"model", weights_}});
        OllamaStore store(made_.directory, kOurs);
        QVERIFY(store.remove(name_of("A")));
        QVERIFY(!fs::exists(made_.blob("only a")));
        QVERIFY(fs::exists(made_.blob(weights_)));
        QVERIFY(!fs::exists(made_.manifest("registry.ollama.ai")));
        QVERIFY(store.find(name_of("hf.co/u/b")));
        QCOMPARE(store.remove(name_of("a")).error().code, ErrorCode::not_found);
        QVERIFY(store.remove(name_of("hf.co/u/b")));
        QCOMPARE(files_in(made_.directory / "blobs"), 0u);
        QVERIFY(fs::exists(made_.directory / "manifests"));
    }

    void removing_keeps_blobs_while_a_manifest_cannot_be_read() {
        made_.add(kLibrary + "a/latest", {{"model", weights_}});
        write_text(made_.manifest(kLibrary + "broken/latest"), "{");
        OllamaStore store(made_.directory, kOurs);
        QVERIFY(store.remove(name_of("a")));
        QVERIFY(fs::exists(made_.blob(weights_)));
        QVERIFY(!store.prune());
        QVERIFY(store.remove(name_of("broken")));  // a broken model can be removed
        QVERIFY(!fs::exists(made_.manifest(kLibrary + "broken")));
    }

    void copies_share_their_blobs() {
        made_.add(kLibrary + "m/latest", {{"model", weights_}, {"system", "s"}});
        const OllamaStore source(made_.directory);
        OllamaStore ours(*folder_ / "ours", kOurs);
        const auto copied = ours.copy(source, name_of("m"), name_of("mine:v1"));
        QVERIFY2(copied, error_of(copied).c_str());
        const auto again = ours.copy(ours, name_of("mine:v1"), name_of("mine:v2"));
        QVERIFY2(again, error_of(again).c_str());
        const auto one = ours.find(name_of("mine:v1"));
        const auto two = ours.find(name_of("mine:v2"));
        QVERIFY2(one && two, error_of(one).c_str());
        QCOMPARE(one->path, two->path);
        QCOMPARE(one->digest, two->digest);
        QVERIFY(fs::equivalent(one->path, made_.blob(weights_)));  // linked, not doubled
        QVERIFY(ours.remove(name_of("mine:v1")));
        QVERIFY(ours.find(name_of("mine:v2")));
        QVERIFY(source.find(name_of("m")));
        QCOMPARE(ours.copy(source, name_of("x"), name_of("y")).error().code, ErrorCode::not_found);
    }

    void existing_letter_case_wins() {
        made_.add(kLibrary + "Model/Tag", {{"model", weights_}});
        OllamaStore store(made_.directory, kOurs);
        QVERIFY(store.copy(store, name_of("model:tag"), name_of("MODEL:tag2")));
        QVERIFY(fs::exists(made_.manifest(kLibrary + "Model/tag2")));
        QVERIFY(!fs::exists(made_.manifest(kLibrary + "MODEL")));
    }

    void a_new_manifest_takes_the_old_ones_blobs_with_it() {
        made_.add(kLibrary + "m/latest", {{"model", weights_}, {"system", "old"}});
        const auto text = made_.add(kLibrary + "next/latest", {{"model", weights_}, {"system", "new"}});
        OllamaStore store(made_.directory, kOurs);
        const auto written = store.write_manifest(name_of("m"), text);
        QVERIFY2(written, error_of(written).c_str());
        QVERIFY(*written);
        QVERIFY(!fs::exists(made_.blob("old")));
        QCOMPARE(store.find(name_of("m"))->system.value(), std::string("new"));
        QCOMPARE(text_of(made_.manifest(kLibrary + "m/latest")), text);
        QVERIFY(!*store.write_manifest(name_of("m"), text));
    }

    void a_manifest_needs_its_blobs() {
        const auto text = made_.add(kLibrary + "m/latest", {{"model", weights_}});
        fs::remove(made_.blob(weights_));
        OllamaStore store(made_.directory, kOurs);
        const auto written = store.write_manifest(name_of("n"), text);
        QVERIFY(!written);
        QVERIFY(!fs::exists(made_.manifest(kLibrary + "n")));
    }

    void prune_takes_only_what_is_old_and_unused() {
        made_.add(kLibrary + "m/latest", {{"model", weights_}});
        const auto blobs = made_.directory / "blobs";
        const auto file = [&](const std::string& name, int hours) {
            write_text(blobs / name, "123");
            make_old(blobs / name, std::chrono::hours(hours));
            return blobs / name;
        };
        const std::string stem = "sha256-" + std::string(63, 'b');
        const auto unused = file(stem + "1", 2);
        const auto young = file(stem + "2", 0);
        const auto partial = file(stem + "3-partial", 24 * 6);
        const auto forgotten = file(stem + "4-partial", 24 * 8);
        const auto part = file(stem + "4-partial-0", 24 * 8);
        const auto temporary = file("sha256-tmp-1", 2);
        const auto links = blobs / "sha256-tmp-files-1";
        fs::create_directories(links / "inside");
        fs::create_symlink(made_.blob(weights_), links / "inside" / "model.gguf");
        make_old(links, std::chrono::hours(2));
        const auto foreign = file("README", 24 * 100);
        make_old(made_.blob(weights_), std::chrono::hours(1000));
        const auto pruned = OllamaStore(made_.directory, kOurs).prune();
        QVERIFY2(pruned, error_of(pruned).c_str());
        QCOMPARE(pruned->files, 5u);
        QCOMPARE(pruned->bytes, 12u);
        for (const auto& gone : {unused, forgotten, part, temporary, links})
            QVERIFY2(!fs::exists(gone), gone.c_str());
        for (const auto& kept : {young, partial, foreign, made_.blob(weights_)})
            QVERIFY2(fs::exists(kept), kept.c_str());
    }

    void a_split_model_opens_whole() {
        const auto first = gguf_bytes(folder_->path(), 1, 32, "llama", 0, 2);
        const auto second = gguf_bytes(folder_->path(), 2, 32, "llama", 1, 2);
        // In the wrong order, as a manifest may have them.
        const auto text = made_.add(kLibrary + "s/latest", {{"model", second}, {"model", first}});
        OllamaStore store(made_.directory, kOurs);
        QVERIFY2(store.write_manifest(name_of("s"), text), "not written");
        const auto model = store.find(name_of("s"));
        QVERIFY2(model, error_of(model).c_str());
        const auto file = open_model_file(model->path);
        QVERIFY2(file, error_of(file).c_str());
        QCOMPARE(file->tensors().size(), 2u);
        QVERIFY(store.remove(name_of("s")));
        QCOMPARE(files_in(made_.directory / "parts"), 0u);
    }

    void changes_at_the_same_time_lose_nothing() {
        made_.add(kLibrary + "m/latest", {{"model", weights_}});
        {
            std::vector<std::jthread> threads;
            for (int t = 0; t < 4; ++t)
                threads.emplace_back([&, t] {
                    OllamaStore store(made_.directory, kOurs);
                    for (int i = 0; i < 5; ++i) {
                        const auto name = "c" + std::to_string(t) + ":" + std::to_string(i);
                        if (!store.copy(store, name_of("m"), name_of(name.c_str()))) qFatal("copy failed");
                        if (i % 2 == 1 && !store.remove(name_of(name.c_str()))) qFatal("remove failed");
                    }
                });
        }
        const auto listing = OllamaStore(made_.directory).list();
        QCOMPARE(listing->models.size(), 1u + 4 * 3);
        QVERIFY(listing->faults.empty());
    }

    void stores_come_from_the_environment() {
        const auto home = *folder_ / "home";
        const auto environment = [&](std::map<std::string, std::string> values) -> Environment {
            values.emplace("HOME", home.string());
            return [values](const std::string& name) {
                const auto found = values.find(name);
                return found == values.end() ? std::string() : found->second;
            };
        };
        const auto system = [](std::vector<OllamaStore> stores) {
            std::erase_if(stores, [](const auto& s) { return s.directory().string().starts_with("/usr/"); });
            return stores;
        };
        auto stores = system(model_stores(*folder_ / "data", environment({})));
        QCOMPARE(stores.size(), 1u);
        QCOMPARE(stores[0].directory(), *folder_ / "data" / "models");
        QVERIFY(stores[0].writable());

        HandMadeStore{home / ".ollama" / "models"}.add(kLibrary + "m/latest", {{"model", weights_}});
        stores = system(model_stores(*folder_ / "data", environment({})));
        QCOMPARE(stores.size(), 2u);
        QVERIFY(!stores[1].writable());
        QCOMPARE(stores[1].list()->models.size(), 1u);

        const auto folder = (home / ".ollama" / "models").string();
        stores = system(model_stores(*folder_ / "data", environment({{"OLLAMA_MODELS", folder}})));
        QCOMPARE(stores.size(), 1u);
        QVERIFY(stores[0].writable());
        // Blanks and quotes around it are somebody's shell's.
        stores = system(
            model_stores(*folder_ / "data",
                         environment({{"TARS_MODELS", " "}, {"OLLAMA_MODELS", " \"" + folder + "\"\n"}})));
        QCOMPARE(stores.size(), 1u);
        QCOMPARE(stores[0].directory(), fs::path(folder));
        QVERIFY(stores[0].writable());
        stores = system(model_stores(
            *folder_ / "data", environment({{"OLLAMA_MODELS", folder}, {"TARS_MODELS", "/elsewhere"}})));
        QCOMPARE(stores.size(), 2u);
        QCOMPARE(stores[0].directory(), fs::path("/elsewhere"));
        QVERIFY(!stores[1].writable());
    }

  private:
    std::unique_ptr<TestFolder> folder_;
    HandMadeStore made_;
    std::string weights_;
};

QTEST_APPLESS_MAIN(OllamaStoreTest)
#include "ollama_store_test.moc"
