// SPDX-License-Identifier: Apache-2.0
// Looking for models on a Hub that behaves and on one that does not.
#include "library/model_search.h"
#include "library/network_use.h"
#include "library/transfer/hugging_face.h"
#include "library/transfer/model_search.h"
#include "tests/library/fake_hub.h"
#include "tests/library/store_fixture.h"

#include <QtCore/QElapsedTimer>
#include <QtTest/QtTest>

#include <memory>
#include <thread>

using namespace tars;
using namespace tars::test;
using namespace std::chrono_literals;

namespace {

std::string texts(const std::vector<HubModel>& models) {
    std::string all;
    for (const auto& model : models)
        all += model.name.tag + " " + std::to_string(model.bytes) + (model.usual ? " usual\n" : "\n");
    return all;
}

}  // namespace

class ModelSearchTest : public QObject {
    Q_OBJECT

    std::unique_ptr<TestFolder> folder_;
    FakeHub hub_;
    std::unique_ptr<HttpServer> server_;
    TransferOptions options_;

  private slots:
    void init() {
        folder_ = std::make_unique<TestFolder>();
        hub_.clear();
        server_ = std::make_unique<HttpServer>([this](const auto& request) { return hub_.answer(request); });
        options_ = {};
        options_.insecure = true;
        options_.home = *folder_ / "home";
        options_.hugging_face = "http://127.0.0.1:" + std::to_string(server_->port());
    }
    void cleanup() {
        qunsetenv("http_proxy");
        server_.reset();
    }

    void what_the_hub_knows_is_told() {
        hub_.found = R"([{"_id":"1","id":"user/Small-3B-GGUF","likes":25,"downloads":1200,"gated":false,
            "lastModified":"2026-06-12T10:46:19.000Z","tags":["gguf","license:apache-2.0","region:us"],
            "gguf":{"total":3212749888,"architecture":"llama","context_length":131072,"chat_template":"x"}},
            {"id":"other/Large-GGUF","gated":"manual"}])";
        const auto found = search_hub("  small & fast ", options_);
        QVERIFY2(found, error_of(found).c_str());
        QCOMPARE(found->size(), std::size_t{2});
        const auto& first = found->front();
        QCOMPARE(first.name, std::string("user/Small-3B-GGUF"));
        QCOMPARE(first.downloads, std::uint64_t{1200});
        QCOMPARE(first.likes, std::uint64_t{25});
        QCOMPARE(first.updated, std::string("2026-06-12T10:46:19"));
        QCOMPARE(first.licence, std::string("apache-2.0"));
        QCOMPARE(first.architecture, std::string("llama"));
        QCOMPARE(first.parameters, std::uint64_t{3212749888});
        QCOMPARE(first.context_length, std::uint64_t{131072});
        QVERIFY(!first.gated && found->back().gated);
        QVERIFY(found->back().updated.empty() && found->back().licence.empty());

        const auto target = server_->requests().at(0).target;
        for (const char* part : {"/api/models?", "search=small%20%26%20fast&", "filter=gguf",
                                 "sort=downloads", "limit=25", "expand[]=gguf"})
            QVERIFY2(target.find(part) != target.npos, target.c_str());
    }

    void addresses_are_words_too_data() {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("asked");
        QTest::newRow("words") << "llama 3.2"
                               << "llama%203.2";
        QTest::newRow("repository") << "user/Small-GGUF"
                                    << "user%2FSmall-GGUF";
        QTest::newRow("name") << "hf.co/user/Small-GGUF:Q4_K_M"
                              << "user%2FSmall-GGUF";
        QTest::newRow("page") << "https://huggingface.co/user/Small-GGUF/tree/main"
                              << "user%2FSmall-GGUF";
        QTest::newRow("command") << "ollama run hf.co/user/Small-GGUF"
                                 << "user%2FSmall-GGUF";
        QTest::newRow("not ASCII") << QString::fromUtf8("größe") << "gr%C3%B6%C3%9Fe";
    }
    void addresses_are_words_too() {
        QFETCH(QString, typed);
        QFETCH(QString, asked);
        QVERIFY(search_hub(typed.toStdString(), options_));
        const auto target = server_->requests().at(0).target;
        QVERIFY2(target.find("search=" + asked.toStdString() + "&") != target.npos, target.c_str());
    }

    void nothing_is_no_question() {
        for (const auto& words : {std::string(), std::string(" \t\n"), std::string(500, 'x')}) {
            const auto refused = search_hub(words, options_);
            QVERIFY(!refused);
            QCOMPARE(refused.error().code, ErrorCode::invalid_input);
        }
        QVERIFY(server_->requests().empty());
    }

    void odd_answers_are_no_harm_data() {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<int>("kept");  // −1: an error
        QTest::newRow("nothing") << QByteArray() << -1;
        QTest::newRow("no JSON") << QByteArray("<html>") << -1;
        QTest::newRow("an object") << QByteArray(R"({"error":"no"})") << -1;
        QTest::newRow("deep") << QByteArray(100'000, '[') << -1;
        QTest::newRow("none") << QByteArray("[]") << 0;
        QTest::newRow("odd elements") << QByteArray(R"([1,null,"x",[],{}])") << 0;
        QTest::newRow("names that lead elsewhere")
            << QByteArray(
                   R"([{"id":"../../etc"},{"id":"a/b:c"},{"id":"a/b/c"},{"id":"one"},{"id":"http:\/\/a/b"},
                             {"id":"u/\u001b7"},{"id":7},{"id":"u/m?x=1"}])")
            << 0;
        QTest::newRow("fields of other kinds")
            << QByteArray(R"([{"id":"u/m","likes":-5,"downloads":"many","gated":[],"lastModified":"soon",
                             "tags":[7,"license:"],"gguf":{"total":1.5,"architecture":{}}}])")
            << 1;
        QTest::newRow("more than asked for")
            << QByteArray("[") + QByteArray(R"({"id":"u/m"},)").repeated(5000) + R"({"id":"u/m"}])" << 25;
    }
    void odd_answers_are_no_harm() {
        QFETCH(QByteArray, answer);
        QFETCH(int, kept);
        hub_.found = answer.toStdString();
        const auto found = search_hub("x", options_);
        QCOMPARE(found ? static_cast<int>(found->size()) : -1, kept);
        if (!found)
            QVERIFY2(found.error().message.find("127.0.0.1") == 0 ||
                         found.error().message.find("http://127.0.0.1") == 0,
                     error_of(found).c_str());
        if (kept != 1) return;
        const auto& first = found->front();
        QVERIFY(first.likes == 0 && first.downloads == 0 && first.updated.empty() && first.licence.empty());
        QVERIFY(first.parameters == 0 && first.architecture.empty() && first.gated);
    }

    void a_huge_answer_is_cut_off() {
        hub_.found = "[" + std::string(20'000'000, ' ') + "]";
        const auto refused = search_hub("x", options_);
        QVERIFY(!refused);
        QVERIFY2(refused.error().message.find("more than") != std::string::npos, error_of(refused).c_str());
    }

    void refusals_say_what_to_do_data() {
        QTest::addColumn<int>("status");
        QTest::addColumn<int>("code");
        QTest::newRow("too often") << 429 << static_cast<int>(ErrorCode::busy);
        QTest::newRow("wrong token") << 401 << static_cast<int>(ErrorCode::forbidden);
        QTest::newRow("broken") << 503 << static_cast<int>(ErrorCode::io);
    }
    void refusals_say_what_to_do() {
        QFETCH(int, status);
        QFETCH(int, code);
        hub_.status = status;
        const auto refused = search_hub("x", options_);
        QVERIFY(!refused && !refused.error().hint.empty());
        QCOMPARE(static_cast<int>(refused.error().code), code);
        QVERIFY(!list_hub_models("u/m", options_));
    }

    void a_search_can_be_stopped() {
        hub_.silent_seconds = 30;
        std::stop_source stop;
        options_.stop = stop.get_token();
        QElapsedTimer clock;
        clock.start();
        const std::jthread stopper([&] {
            std::this_thread::sleep_for(100ms);
            stop.request_stop();
        });
        const auto stopped = search_hub("x", options_);
        QVERIFY(!stopped);
        QCOMPARE(stopped.error().code, ErrorCode::cancelled);
        QVERIFY2(clock.elapsed() < 5000, std::to_string(clock.elapsed()).c_str());
    }

    void other_computers_are_listed_and_left_alone_offline() {
        // A proxy stands in for the network.
        qputenv("http_proxy", QByteArray("http://127.0.0.1:") + QByteArray::number(server_->port()));
        options_.hugging_face = "http://hub.example";
        hub_.add("u/m", {{"m-Q4_K_M.gguf", 5}});
        QVERIFY(search_hub("small", options_));
        NetworkUse use(options_.home);
        auto contacts = use.contacts();
        QVERIFY(contacts && contacts->size() == 1);
        QCOMPARE(contacts->front().host, std::string("hub.example"));
        QCOMPARE(contacts->front().purpose, std::string("search"));
        QCOMPARE(contacts->front().subject, std::string("small"));
        QVERIFY(list_hub_models("u/m", options_));
        QCOMPARE(use.contacts()->front().subject, std::string("u/m"));

        QVERIFY(use.choose_offline(true));
        const auto asked = server_->requests().size();
        const auto refused = search_hub("small", options_);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::forbidden);
        QVERIFY(refused.error().message.find("offline: hub.example") != std::string::npos);
        const auto models = list_hub_models("u/m", options_);
        QVERIFY(!models && models.error().code == ErrorCode::forbidden);
        QCOMPARE(server_->requests().size(), asked);
    }

    void a_token_goes_to_the_hub_alone() {
        options_.hugging_face_token = "hf_secret";
        QVERIFY(search_hub("x", options_));
        QCOMPARE(server_->requests().at(0).header("authorization"), std::string("Bearer hf_secret"));
        HttpServer elsewhere([](const auto&) { return ServedReply{.body = "[]"}; });
        hub_.redirect = "http://localhost:" + std::to_string(elsewhere.port()) + "/api/models";
        QVERIFY(search_hub("x", options_));
        QCOMPARE(elsewhere.requests().size(), std::size_t{1});
        QVERIFY(elsewhere.requests().at(0).header("authorization").empty());
    }

    void models_have_names_sizes_and_an_order() {
        hub_.add("u/Small-GGUF", {{"README.md", 9},
                                  {"Small-Q8_0.gguf", 8000},
                                  {"Small-Q4_K_M.gguf", 5000},
                                  {"Small-IQ2_XXS.gguf", 2000},
                                  {"UD/Small-UD-Q4_K_XL.gguf", 5500},
                                  {"BF16/Small-BF16-00001-of-00002.gguf", 9000},
                                  {"BF16/Small-BF16-00002-of-00002.gguf", 7000},
                                  {"Small-imatrix.gguf", 10},
                                  {"mmproj-Small-f16.gguf", 100},
                                  {"mmproj-Small-f32.gguf", 200}});
        const auto models = list_hub_models("u/Small-GGUF", options_);
        QVERIFY2(models, error_of(models).c_str());
        QCOMPARE(texts(*models), std::string("IQ2_XXS 2100\nQ4_K_M 5100 usual\nUD-Q4_K_XL 5600\nQ8_0 8100\n"
                                             "BF16 16100\n"));
        QCOMPARE(models->front().name.full(), std::string("hf.co/u/Small-GGUF:IQ2_XXS"));
    }

    void two_models_of_one_quantization_go_by_their_files() {
        hub_.add("u/two", {{"one.Q4_0.gguf", 1},
                           {"two.Q4_0.gguf", 2},
                           {"two.Q8_0.gguf", 3},
                           {"odd.gguf", 4},
                           {std::string(90, 'x') + ".gguf", 5}});
        const auto models = list_hub_models("u/two", options_);
        QVERIFY2(models, error_of(models).c_str());
        QCOMPARE(texts(*models), std::string("one.Q4_0.gguf 1 usual\ntwo.Q4_0.gguf 2\nQ8_0 3\nodd.gguf 4\n"));
    }

    void each_tag_leads_back_to_its_files() {
        hub_.add("u/m", {{"m-Q4_K_M.gguf", 1},
                         {"m-Q4_K_S.gguf", 2},
                         {"m-q4_k.gguf", 3},
                         {"Q4_K_M/x.gguf", 4},
                         {"latest.gguf", 5},
                         {"m.fp16.gguf", 6}});
        const auto files = parse_repository(hub_.files["u/m"]);
        QVERIFY(files);
        const auto models = list_models(*files);
        QVERIFY(models && models->size() >= 5);
        for (const auto& model : *models) {
            const auto chosen = choose_files(*files, model.tag);
            QVERIFY2(chosen, model.tag.c_str());
            QCOMPARE(chosen->size(), std::size_t{1});
            QCOMPARE(chosen->front().layer.size, model.bytes);
        }
    }

    void repositories_may_be_hostile_data() {
        QTest::addColumn<QByteArray>("answer");
        const auto file = [](const QByteArray& path, const QByteArray& size) {
            QByteArray text = R"({"path":"PATH","lfs":{"oid":"OID","size":SIZE}})";
            return text.replace("PATH", path).replace("OID", QByteArray(64, 'a')).replace("SIZE", size);
        };
        QTest::newRow("no list") << QByteArray("{}");
        QTest::newRow("a size below zero") << "[" + file("m-Q4_0.gguf", "-1") + "]";
        QTest::newRow("more bytes than there are")
            << "[" + file("m-Q4_0-00001-of-00002.gguf", "18446744073709551615") + "," +
                   file("m-Q4_0-00002-of-00002.gguf", "2") + "]";
        QByteArray many = "[";
        for (int i = 0; i < 1200; ++i)
            many += (i > 0 ? "," : "") + file("m" + QByteArray::number(i) + ".gguf", "1");
        QTest::newRow("far too many models") << many + "]";
    }
    void repositories_may_be_hostile() {
        QFETCH(QByteArray, answer);
        hub_.files["u/m"] = answer.toStdString();
        const auto refused = list_hub_models("u/m", options_);
        QVERIFY(!refused);
        QVERIFY2(refused.error().message.find("u/m") != std::string::npos, error_of(refused).c_str());
        QVERIFY(!list_hub_models("../m", options_));
    }

    void a_model_is_recommended() {
        const auto model = [](std::uint64_t bytes, bool usual = false) { return HubModel{{}, bytes, usual}; };
        const auto below = [](std::uint64_t most) {
            return [most](const HubModel& each) { return each.bytes < most; };
        };
        const std::vector<HubModel> models = {model(1), model(2), model(3, true), model(4)};
        QCOMPARE(recommended_model(models, below(9))->bytes, std::uint64_t{3});  // the usual one is enough
        QCOMPARE(recommended_model(models, below(3))->bytes, std::uint64_t{2});
        QVERIFY(!recommended_model(models, below(1)));
        QVERIFY(!recommended_model({}, below(9)));
        QCOMPARE(recommended_model({model(1), model(2)}, below(9))->bytes, std::uint64_t{2});
    }
};

QTEST_GUILESS_MAIN(ModelSearchTest)
#include "model_search_test.moc"
