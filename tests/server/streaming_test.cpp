// SPDX-License-Identifier: Apache-2.0
// When a streamed answer's tokens go out, and with how many others.
#include "server_fixture.h"

#include <QTest>

#include <atomic>
#include <thread>

using namespace tars;
using namespace tars::test;
using namespace std::chrono_literals;

namespace {

/// Says "a", `count` times: of the model's tokens 3 is the first byte's.
Json saying_a(int count) {
    return {{"model", "tiny"},
            {"messages", user_message("hello")},
            {"temperature", 0},
            {"max_tokens", count},
            {"logit_bias", {{std::to_string(3 + 'a'), 100}}},
            {"stream", true}};
}

/// A streamed chat on a thread of its own, read as it comes.
class Reader {
  public:
    Reader(const ServerFixture& fixture, const Json& body)
        : thread_([this, client = std::make_shared<httplib::Client>(fixture.client()), text = body.dump()] {
              httplib::Request request;
              request.method = "POST";
              request.path = "/v1/chat/completions";
              request.body = text;
              request.content_receiver = [this](const char* data, std::size_t size, std::uint64_t,
                                                std::uint64_t) {
                  body_.append(data, size);
                  const std::string_view part(data, size);
                  for (auto at = part.find(kA); at != part.npos; at = part.find(kA, at + 1)) ++tokens;
                  return !leave;
              };
              client->send(request);
              over = true;
          }) {}
    ~Reader() {
        leave = true;
        thread_.join();
    }

    /// Everything that came, once it is over.
    const std::string& body() const { return body_; }

    std::atomic<int> tokens{0};
    std::atomic<bool> leave{false};
    std::atomic<bool> over{false};

  private:
    static constexpr std::string_view kA = "{\"content\":\"a\"}";
    std::string body_;
    std::thread thread_;
};

/// A route, where its whole answer has the text, and where an event of its stream has more of it.
struct Route {
    const char* path;
    Json prompt;
    const char *whole, *piece;
};

const std::vector<Route>& routes() {
    static const std::vector<Route> all = {
        {"/api/generate", {{"prompt", "hello"}}, "/response", "/response"},
        {"/api/chat", {{"messages", user_message("hello")}}, "/message/content", "/message/content"},
        {"/v1/completions", {{"prompt", "hello"}}, "/choices/0/text", "/choices/0/text"},
        {"/v1/chat/completions",
         {{"messages", user_message("hello")}},
         "/choices/0/message/content",
         "/choices/0/delta/content"},
        {"/v1/messages", {{"messages", user_message("hello")}}, "/content/0/text", "/delta/text"},
        {"/v1/responses", {{"input", "hello"}}, "/output/0/content/0/text", "/delta"},
    };
    return all;
}

}  // namespace

class StreamingTest : public QObject {
    Q_OBJECT

  private slots:
    void pieces_make_the_whole_in_order_data() {
        QTest::addColumn<int>("route");
        for (std::size_t i = 0; i < routes().size(); ++i)
            QTest::newRow(routes()[i].path) << static_cast<int>(i);
    }
    void pieces_make_the_whole_in_order() {
        QFETCH(int, route);
        const auto& [path, prompt, whole, piece] = routes()[static_cast<std::size_t>(route)];
        const ServerFixture fixture;
        Json body = {{"model", "tiny"},  {"temperature", 0},
                     {"max_tokens", 60}, {"max_output_tokens", 60},
                     {"stream", false},  {"options", {{"temperature", 0}, {"num_predict", 60}}}};
        body.update(prompt);
        const auto answer = fixture.ask(path, body);
        body["stream"] = true;
        const auto streamed = fixture.post(path, body);
        QVERIFY(streamed);
        QCOMPARE(streamed->status, 200);
        std::string text;
        int pieces = 0;
        const Json::json_pointer at(piece);
        for (const auto& line : lines_of(streamed->body)) {
            const auto begin = line.find('{');
            if (begin == line.npos) continue;
            const auto event = Json::parse(line.substr(begin));
            if (!event.contains(at) || !event[at].is_string()) continue;
            text += event[at].get<std::string>();
            ++pieces;
        }
        QCOMPARE(text, answer[Json::json_pointer(whole)].get<std::string>());
        QVERIFY2(pieces > 20, streamed->body.c_str());
    }

    void tokens_that_come_fast_stay_lines_of_their_own() {
        ServerFixture fixture({}, 1ms);
        const Reader reader(fixture, saying_a(100));
        QVERIFY(eventually([&] { return reader.over.load(); }));
        QCOMPARE(reader.tokens.load(), 100);
        QVERIFY(reader.body().ends_with("data: [DONE]\n\n"));
        int lines = 0;
        for (const auto& line : lines_of(reader.body()))
            lines += line.starts_with("data: {") && Json::accept(line.substr(6));
        QCOMPARE(lines, 1 + 100 + 1);  // the role and how it ended, besides
    }

    void a_token_does_not_wait_for_the_next() {
        // Each batch but the prompt's begins only when the client has all tokens so far.
        std::atomic<int> batches{0};
        std::atomic<bool> stuck{false};
        std::atomic<const Reader*> reader{nullptr};
        ServerFixture fixture({}, {}, [&]() -> Result<void> {
            const int before = batches++;
            if (before > 0 && !eventually([&] { return reader.load() && reader.load()->tokens >= before; }))
                stuck = true;
            return {};
        });
        const Reader first(fixture, saying_a(10));
        reader = &first;
        QVERIFY(eventually([&] { return first.over.load(); }));
        QVERIFY(!stuck);
        QCOMPARE(first.tokens.load(), 10);
        reader = nullptr;
    }

    void a_client_that_vanishes_stops_a_fast_answer() {
        std::atomic<int> batches{0};
        ServerFixture fixture({}, 1ms, [&]() -> Result<void> {
            ++batches;
            return {};
        });
        {
            Reader reader(fixture, saying_a(2000));
            QVERIFY(eventually([&] { return reader.tokens > 5; }));
        }
        QVERIFY(eventually([&] { return fixture.metric("tars_answers_total{end=\"cancelled\"}") == 1; }));
        std::this_thread::sleep_for(20ms);  // the step that is under way
        const int then = batches;
        std::this_thread::sleep_for(50ms);
        QCOMPARE(batches.load(), then);
        QVERIFY(then < 1900);
    }
};

QTEST_GUILESS_MAIN(StreamingTest)
#include "streaming_test.moc"
