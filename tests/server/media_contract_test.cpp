// SPDX-License-Identifier: Apache-2.0
// What no model here can do: see, hear, search, paint. Each dialect says so in the words that clients know.
#include "server_fixture.h"
#include "tests/library/store_fixture.h"

#include <QTest>

using namespace tars;
using namespace tars::test;

namespace {

/// A request that each of the routes takes.
Json body_for(const std::string& model) {
    return {{"model", model},
            {"prompt", "hello"},
            {"input", "hello"},
            {"messages", Json::array({Json{{"role", "user"}, {"content", "hello"}}})},
            {"max_tokens", 4}};
}

std::string message_of(const Json& body) {
    const auto& error = body["error"];
    return error.is_string() ? error.get<std::string>() : error["message"].get<std::string>();
}

}  // namespace

class MediaContractTest : public QObject {
    Q_OBJECT

    std::unique_ptr<ServerFixture> fixture_;

  private slots:
    void initTestCase() { fixture_ = std::make_unique<ServerFixture>(); }
    void cleanupTestCase() { fixture_.reset(); }

    void no_model_sees_or_hears_data() {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("members");
        QTest::addColumn<QString>("words");
        const auto row = [](const char* path, const QString& members, const char* words) {
            QTest::addRow("%s %s", path, qPrintable(members)) << path << members << words;
        };
        const auto* no_image = "this model is missing data required for image input";
        const auto* no_audio = "this model is missing data required for audio input";
        const auto* no_url = "image URLs are not currently supported, please use base64 encoded data instead";
        const auto* not_one = "invalid image input";
        const auto* no_format = "invalid message format";
        const QString image = "aGk=", wave = "UklGRgAAAABXQVZFZm10IA==", mp3 = "SUQzBAAAAAAA",
                      frame = "//uQZAAA";
        for (const auto& sound : {wave, mp3, frame})
            row("/api/generate", "{'images':['" + sound + "']}", no_audio);
        row("/api/generate", "{'images':['" + image + "']}", no_image);
        const auto native = [](const QString& data) {
            return "{'messages':[{'role':'user','content':'x','images':['" + data + "']}]}";
        };
        row("/api/chat", native(image), no_image);
        row("/api/chat", native(wave), no_audio);
        const auto part = [](const QString& members) {
            return "{'messages':[{'role':'user','content':[{'type':'text','text':'x'},{" + members + "}]}]}";
        };
        const auto* openai = "/v1/chat/completions";
        for (const QString type : {"image/jpeg", "image/jpg", "image/png", "image/webp", ""})
            row(openai, part("'type':'image_url','image_url':{'url':'data:" + type + ";base64,aGk='}"),
                no_image);
        row(openai, part("'type':'image_url','image_url':'data:image/png;base64,aGk='"), no_image);
        for (const QString url : {"http://x/y.png", "https://x/y.png"})
            row(openai, part("'type':'image_url','image_url':{'url':'" + url + "'}"), no_url);
        row(openai, part("'type':'image_url','image_url':'data:image/gif;base64,aGk='"), not_one);
        row(openai, part("'type':'image_url','image_url':'data:image/png;base64,!'"), not_one);
        row(openai, part("'type':'image_url'"), not_one);
        row(openai, part("'type':'image_url','image_url':5"), not_one);
        row(openai, part("'type':'input_audio','input_audio':{'data':'" + wave + "','format':'wav'}"),
            no_audio);
        row(openai, part("'type':'input_audio'"), no_format);
        row(openai, part("'type':'smell'"), no_format);
        row(openai, "{'messages':[{'role':'user','content':5}]}", no_format);
        const auto item = [](const QString& members) {
            return "{'input':[{'role':'user','content':[{" + members + "}]}]}";
        };
        row("/v1/responses", item("'type':'input_image','image_url':'data:image/png;base64,aGk='"), no_image);
        row("/v1/responses", item("'type':'input_image','image_url':'https://x/y.png'"), no_url);
        row("/v1/responses",
            "{'input':[{'type':'function_call_output','call_id':'a','output':[{'type':'input_image','image_"
            "url':'data:;base64,aGk='}]}]}",
            no_image);
        const auto source = [](const QString& members) {
            return "{'messages':[{'role':'user','content':[{'type':'image','source':{" + members + "}}]}]}";
        };
        row("/v1/messages", source("'type':'base64','media_type':'image/png','data':'aGk='"), no_image);
        row("/v1/messages", source("'type':'base64','media_type':'image/png','data':'?'"),
            "'data' is no base64");
        row("/v1/messages", source("'type':'url','url':'https://x/y.png'"), "only base64 is supported");
        row("/v1/messages",
            "{'messages':[{'role':'user','content':[{'type':'tool_result','tool_use_id':'a','content':[{'"
            "type':"
            "'image','source':{'type':'base64','data':'aGk='}}]}]}]}",
            no_image);
    }
    void no_model_sees_or_hears() {
        QFETCH(QString, path);
        QFETCH(QString, members);
        QFETCH(QString, words);
        auto body = body_for("tiny");
        body.update(Json::parse(members.replace('\'', '"').toStdString()));
        const auto response = fixture_->post(path.toStdString(), body);
        QVERIFY(response);
        QVERIFY2(response->status == 400, response->body.c_str());
        const auto message = message_of(Json::parse(response->body));
        if (words.startsWith("this model"))
            QCOMPARE(QString::fromStdString(message), words);
        else
            QVERIFY2(message.find(words.toStdString()) != std::string::npos, message.c_str());
        // Whether the model is there is told first.
        if (!words.startsWith("this model")) return;
        body["model"] = "nobody";
        QCOMPARE(fixture_->post(path.toStdString(), body)->status, 404);
    }

    void nobody_searches_the_web_here() {
        auto body = body_for("tiny");
        body["tools"] = Json::parse("[{\"type\":\"web_search_20250305\",\"name\":\"web_search\"}]");
        for (const auto* path : {"/v1/responses", "/v1/messages"}) {
            const auto response = fixture_->post(path, body);
            QCOMPARE(response->status, 403);
            QCOMPARE(message_of(Json::parse(response->body)),
                     std::string("ollama cloud is disabled: web search is unavailable"));
        }
        // Some clients send it along with tools of their own: the model hears of those alone.
        fixture_->link_with_template("caller", kToolTemplate);
        const auto own = [](const char* type) {
            return Json{{"type", type}, {"name", "own"}, {"input_schema", {{"type", "object"}}}};
        };
        body["model"] = "caller";
        for (const auto& [path, type] :
             {std::pair{"/v1/responses", "function"}, {"/v1/messages", "custom"}}) {
            auto plain = body;
            plain["tools"] = Json::array({own(type)});
            auto both = body;
            both["tools"].push_back(own(type));
            const auto tokens = [&](const Json& asked) {
                return fixture_->ask(path, asked)["usage"]["input_tokens"];
            };
            QCOMPARE(dumped(tokens(both)), dumped(tokens(plain)));
        }
    }

    void a_model_that_makes_pictures_says_nothing() {
        const HandMadeStore store{fixture_->models_folder()};
        store.add("registry.ollama.ai/library/painter/latest",
                  {{"model", text_of(fixture_->model_path("tiny"))}},
                  "{\"model_format\":\"gguf\",\"capabilities\":[\"image\"]}");
        const auto error = [&](const char* path) {
            const auto response = fixture_->post(path, body_for("painter"));
            return std::to_string(response->status) + " " + message_of(Json::parse(response->body));
        };
        QCOMPARE(error("/api/generate"),
                 std::string("400 image generation models are not currently supported"));
        QCOMPARE(error("/api/chat"), std::string("400 \"painter\" does not support chat"));
        QCOMPARE(error("/v1/messages"), std::string("400 \"painter\" does not support chat"));
    }

    void nothing_is_transcribed_data() {
        QTest::addColumn<QByteArray>("form");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("words");
        const auto field = [](const QByteArray& head, const QByteArray& content) {
            return "--b\r\nContent-Disposition: form-data; " + head + "\r\nX: y\r\n\r\n" + content + "\r\n";
        };
        const auto row = [](const char* name, const QByteArray& form, int status, const char* words) {
            QTest::newRow(name) << form << status << QByteArray(words);
        };
        const auto file = field("name=\"file\"; filename=\"a.wav\"", "RIFF");
        const auto model = field("name=\"model\"", "tiny");
        row("all there", model + file + field("name=\"response_format\"", "text") + "--b--\r\n", 400,
            "this model is missing data required for audio input");
        row("a preamble, bare names", "hello\r\n" + field("name=model", "tiny") + file + "--b--", 400,
            "this model is missing data required for audio input");
        row("no such model", field("name=\"model\"", "nobody") + file + "--b--", 404,
            "model 'nobody' not found");
        row("elsewhere", field("name=\"model\"", "big:cloud") + file + "--b--", 403,
            "ollama cloud is disabled: remote model is unavailable");
        row("no model", file + "--b--", 400, "model is required");
        row("no name", field("name=\"model\"", "no*name") + file + "--b--", 400, "invalid model name");
        row("no file", model + "--b--", 400, "file is required: ");
        row("empty file", model + field("name=\"file\"", "") + "--b--", 400, "audio file is empty");
        for (const QByteArray form : {"", "--b", "--b\r\n", "--b\r\nno end", "--b\r\n\r\n--b--", "no form"})
            row(("no form: " + form).constData(), form, 400, "the request is no multipart form");
        row("no end", model + file, 400, "the request is no multipart form");
        row("too many", model.repeated(100) + file + "--b--", 400, "the request is no multipart form");
    }
    void nothing_is_transcribed() {
        QFETCH(QByteArray, form);
        QFETCH(int, status);
        QFETCH(QByteArray, words);
        for (const auto* type :
             {"multipart/form-data; boundary=b", "Multipart/Form-Data; charset=x; boundary=\"b\""}) {
            const auto response =
                fixture_->client().Post("/v1/audio/transcriptions", form.toStdString(), type);
            QVERIFY(response);
            QVERIFY2(response->status == status, response->body.c_str());
            const auto message = message_of(Json::parse(response->body));
            QVERIFY2(message.starts_with(words.toStdString()), message.c_str());
        }
        for (const auto* type : {"application/json", "multipart/form-data", "multipart/mixed; boundary=b"})
            QCOMPARE(fixture_->client().Post("/v1/audio/transcriptions", form.toStdString(), type)->status,
                     400);
    }
};

QTEST_GUILESS_MAIN(MediaContractTest)
#include "media_contract_test.moc"
