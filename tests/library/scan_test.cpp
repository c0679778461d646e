// SPDX-License-Identifier: Apache-2.0
// Finding the models of other programs in homes made for the test.
#include "library/library.h"
#include "library/scan.h"
#include "tests/library/store_fixture.h"
#include "tests/support/golden.h"

#include <QtTest/QtTest>

#include <map>
#include <memory>
#include <set>

using namespace tars;
using namespace tars::test;
using Layout = ScanRoot::Layout;

class ScanTest : public QObject {
    Q_OBJECT

  private slots:
    void init() {
        folder_ = std::make_unique<TestFolder>();
        home_ = *folder_ / "home";
        fs::create_directories(home_);
    }

    void every_programs_folders_are_known() {
        const std::map<std::string, std::string> places = {{".ollama/models", "Ollama"},
                                                           {".lmstudio/models", "LM Studio"},
                                                           {".cache/lm-studio/models", "LM Studio"},
                                                           {"moved/models", "LM Studio"},
                                                           {".local/share/Jan/data/llamacpp/models", "Jan"},
                                                           {"jan/models", "Jan"},
                                                           {".local/share/nomic.ai/GPT4All", "GPT4All"},
                                                           {".cache/llama.cpp", "llama.cpp"},
                                                           {"other-llama-cache", "llama.cpp"},
                                                           {".cache/huggingface/hub", "Hugging Face"},
                                                           {"hf/hub", "Hugging Face"},
                                                           {"hub-cache", "Hugging Face"}};
        for (const auto& [place, program] : places) fs::create_directories(home_ / place);
        write_text(home_ / ".lmstudio-home-pointer", (home_ / "moved").string() + "\n");
        const auto roots = roots_of({{"LLAMA_CACHE", (home_ / "other-llama-cache").string()},
                                     {"HF_HOME", (home_ / "hf").string()},
                                     {"HF_HUB_CACHE", (home_ / "hub-cache").string()}});
        std::map<std::string, std::string> found;
        for (const auto& root : roots) found[root.path.lexically_relative(home_).string()] = root.program;
        QCOMPARE(found, places);
    }

    void a_folder_under_two_names_is_one_root() {
        fs::create_directories(home_ / ".lmstudio" / "models");
        fs::create_directories(home_ / ".cache" / "lm-studio");
        fs::create_directory_symlink(home_ / ".lmstudio" / "models",
                                     home_ / ".cache" / "lm-studio" / "models");
        QCOMPARE(roots_of({}).size(), 1u);
        QCOMPARE(roots_of({{"LLAMA_CACHE", "relative"}}).size(), 1u);
    }

    void models_are_found_with_their_names() {
        const auto lm = home_ / ".lmstudio" / "models";
        write_text(lm / "publisher" / "repo" / "model-Q4.gguf", gguf(1));
        write_text(lm / "publisher" / "repo" / "mmproj-model.gguf", gguf(2, "clip"));
        write_text(lm / "publisher" / "repo" / "UPPER.GGUF", gguf(3));
        write_text(lm / "publisher" / "notes.txt", "GGUF");
        HandMadeStore{home_ / ".ollama" / "models"}.add("registry.ollama.ai/library/tiny/1b",
                                                        {{"model", gguf(4)}}, R"({"model_family":"llama"})");
        const auto report = scan(roots_of({}));
        QVERIFY2(report, error_of(report).c_str());
        QVERIFY2(report->faults.empty(), report->faults.empty() ? "" : report->faults[0].text().c_str());
        QCOMPARE(report->models.size(), 3u);
        QCOMPARE(report->models[0].name, std::string("publisher/repo/UPPER.GGUF"));
        QCOMPARE(report->models[1].name, std::string("publisher/repo/model-Q4.gguf"));
        QCOMPARE(report->models[1].program, std::string("LM Studio"));
        QCOMPARE(report->models[1].bytes, gguf(1).size());
        QCOMPARE(report->models[2].name, std::string("tiny:1b"));
        for (const auto& model : report->models) {
            QCOMPARE(model.architecture, std::string("llama"));
            const auto entry = Library(*folder_ / "data").import(model.path);
            QVERIFY2(entry, error_of(entry).c_str());
        }
    }

    void the_hugging_face_cache_is_read_through_its_links() {
        const auto hub = home_ / ".cache" / "huggingface" / "hub";
        const auto repository = hub / "models--user--repo-GGUF";
        const auto content = gguf(1);
        const auto blob = repository / "blobs" / sha256_hex(content);
        write_text(blob, content);
        for (const char* revision : {"aaaa", "bbbb"}) {
            fs::create_directories(repository / "snapshots" / revision);
            fs::create_symlink(fs::path("../../blobs") / blob.filename(),
                               repository / "snapshots" / revision / "m.gguf");
        }
        fs::create_symlink("../../blobs/gone", repository / "snapshots" / "aaaa" / "broken.gguf");
        const auto report = scan(roots_of({}));
        QVERIFY2(report, error_of(report).c_str());
        QCOMPARE(report->models.size(), 1u);
        QVERIFY(report->faults.empty());
        QCOMPARE(report->models[0].name, std::string("user/repo-GGUF/m.gguf"));
        QCOMPARE(report->models[0].duplicates.size(), 1u);
        QCOMPARE(report->models[0].bytes, content.size());
    }

    void folders_of_safetensors_are_models() {
        TARS_NEEDS_TEST_DATA();
        const auto source = *test_data() / "models" / "tinystories-656k";
        const auto snapshot =
            home_ / ".cache" / "huggingface" / "hub" / "models--a--b" / "snapshots" / "0123";
        fs::create_directories(snapshot);
        for (const auto& entry : fs::directory_iterator(source))
            fs::create_symlink(entry.path(), snapshot / entry.path().filename());
        const auto report = scan(roots_of({}));
        QVERIFY2(report, error_of(report).c_str());
        QCOMPARE(report->models.size(), 1u);
        QCOMPARE(report->models[0].path, snapshot);
        QCOMPARE(report->models[0].name, std::string("a/b"));
        QCOMPARE(report->models[0].architecture, std::string("llama"));
    }

    void a_split_model_is_one() {
        const auto place = home_ / ".cache" / "llama.cpp";
        const auto first = gguf_bytes(home_, 1, 32, "llama", 0, 2);
        const auto second = gguf_bytes(home_, 1, 64, "llama", 1, 2);
        write_text(place / "m-00001-of-00002.gguf", first);
        write_text(place / "m-00002-of-00002.gguf", second);
        const auto report = scan(roots_of({}));
        QCOMPARE(report->models.size(), 1u);
        QCOMPARE(report->models[0].bytes, first.size() + second.size());
        QCOMPARE(report->models[0].path, place / "m-00001-of-00002.gguf");
    }

    void the_same_content_is_found_once() {
        const auto content = gguf(1, "llama", 100'000);
        auto close = content;
        close[close.size() / 2] = 'x';  // the same size and ends
        const HandMadeStore store{home_ / ".ollama" / "models"};
        store.add("registry.ollama.ai/library/a/latest", {{"model", content}});
        store.add("registry.ollama.ai/library/b/latest", {{"model", content}});
        const auto lm = home_ / ".lmstudio" / "models";
        write_text(lm / "copy.gguf", content);
        write_text(lm / "other.gguf", close);
        fs::create_directories(home_ / "jan" / "models");
        fs::create_hard_link(store.blob(content), home_ / "jan" / "models" / "linked.gguf");
        const auto report = scan(roots_of({}));
        QVERIFY2(report, error_of(report).c_str());
        QCOMPARE(report->models.size(), 2u);
        QCOMPARE(report->models[0].path, lm / "other.gguf");
        QVERIFY(report->models[0].duplicates.empty());
        const auto& found = report->models[1];
        QCOMPARE(found.path, store.blob(content));
        const std::set<fs::path> duplicates(found.duplicates.begin(), found.duplicates.end());
        QCOMPARE(duplicates, (std::set{lm / "copy.gguf", home_ / "jan" / "models" / "linked.gguf"}));
    }

    void loops_and_deep_folders_end() {
        const auto place = home_ / ".lmstudio" / "models";
        write_text(place / "a" / "m.gguf", gguf(1));
        fs::create_directory_symlink(place, place / "a" / "loop");
        fs::create_symlink("self.gguf", place / "self.gguf");
        auto deep = place;
        for (int i = 0; i < 8; ++i) deep /= "d";
        write_text(deep / "reached.gguf", gguf(2));
        write_text(deep / "d" / "too-deep.gguf", gguf(3));
        const auto report = scan(roots_of({}));
        QVERIFY2(report, error_of(report).c_str());
        QCOMPARE(report->models.size(), 2u);
        QVERIFY(report->faults.empty());
    }

    void what_is_broken_is_named_and_hides_nothing() {
        const auto place = home_ / ".cache" / "llama.cpp";
        write_text(place / "bad.gguf", "GGUF but no more");
        write_text(place / "empty.gguf", "");
        write_text(place / "good.gguf", gguf(1));
        const auto report = scan(roots_of({}));
        QCOMPARE(report->models.size(), 1u);
        QCOMPARE(report->faults.size(), 2u);
        QVERIFY(report->faults[0].message.find("bad.gguf") != std::string::npos);
    }

    void nothing_is_changed() {
        const auto place = home_ / ".lmstudio" / "models";
        write_text(place / "m.gguf", gguf(1));
        HandMadeStore{home_ / ".ollama" / "models"}.add("registry.ollama.ai/library/t/1",
                                                        {{"model", gguf(2)}});
        const auto state = [&] {
            std::map<fs::path, fs::file_time_type> times;
            for (const auto& entry : fs::recursive_directory_iterator(home_))
                times[entry.path()] = fs::last_write_time(entry.path());
            return times;
        };
        const auto before = state();
        QVERIFY(scan(roots_of({})));
        QVERIFY(before == state());
    }

    void it_can_be_stopped() {
        write_text(home_ / ".cache" / "llama.cpp" / "m.gguf", gguf(1));
        std::stop_source stop;
        ScanOptions options{roots_of({}), stop.get_token(), {}};
        int calls = 0;
        options.progress = [&](const ScanProgress&) { ++calls, stop.request_stop(); };
        const auto report = scan_for_models(options);
        QVERIFY(!report);
        QCOMPARE(report.error().code, ErrorCode::cancelled);
        QCOMPARE(calls, 1);
    }

  private:
    std::string gguf(float value, const std::string& architecture = "llama", std::uint64_t values = 64) {
        return gguf_bytes(*folder_ / "", value, values, architecture);
    }

    /// Without what the machine of the test has.
    std::vector<ScanRoot> roots_of(std::map<std::string, std::string> variables) {
        variables.emplace("HOME", home_.string());
        auto roots = scan_roots([variables](const std::string& name) {
            const auto found = variables.find(name);
            return found == variables.end() ? std::string() : found->second;
        });
        std::erase_if(roots, [&](const ScanRoot& root) {
            return !root.path.string().starts_with(folder_->path().string());
        });
        return roots;
    }

    static Result<ScanReport> scan(std::vector<ScanRoot> roots) {
        return scan_for_models({std::move(roots), {}, {}});
    }

    std::unique_ptr<TestFolder> folder_;
    fs::path home_;
};

QTEST_APPLESS_MAIN(ScanTest)
#include "scan_test.moc"
