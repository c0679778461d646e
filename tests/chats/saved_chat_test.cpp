// SPDX-License-Identifier: Apache-2.0
#include "chats/saved_chat.h"

#include <nlohmann/json.hpp>

#include <QTest>

using namespace tars;

namespace {

nlohmann::json parsed(const std::string& text) {
    std::size_t broken_at = 0;
    auto json = parse_saved_json(text, broken_at);
    if (!json) qFatal("not JSON at byte %zu: %s", broken_at, text.c_str());
    return std::move(*json);
}

SavedChat read(const char* text) {
    auto chat = saved_chat(parsed(text));
    if (!chat) qFatal("no chat: %s", text);
    return std::move(*chat);
}

const SavedMessage& named(const SavedChat& chat, const std::string& id) {
    for (const auto& message : chat.messages)
        if (message.id == id) return message;
    qFatal("no message %s", id.c_str());
}

}  // namespace

class SavedChatTest : public QObject {
    Q_OBJECT
  private slots:
    void tars() {
        const auto chat = read(R"({"format": "tars-chat", "title": "t", "leaf": "3",
            "settings": {"system": "be brief", "seed": 4}, "messages": [
            {"id": "1", "parent": null, "role": "user", "content": "hi", "created": "2025-08-01T12:34:56.789Z",
             "attachments": [{"name": "a.txt", "bytes": 3, "text": "abc"}]},
            {"id": "2", "parent": "1", "role": "assistant", "content": "meh", "thinking": "hm", "thinking_ms": 20},
            {"id": "3", "parent": "1", "role": "assistant", "content": "hello", "state": "edited",
             "model": "m", "record": {"file": "f"}}]})");
        QVERIFY(chat.format == SavedChat::Format::tars);
        QCOMPARE(chat.title + chat.leaf + chat.system, std::string("t3be brief"));
        QVERIFY(chat.settings.find("\"seed\":4") != std::string::npos);
        QCOMPARE(chat.messages.size(), 3u);
        QVERIFY(named(chat, "1").speaker == Speaker::user);
        QCOMPARE(named(chat, "1").created, std::int64_t{1'754'051'696'789});
        QCOMPARE(named(chat, "1").files.front().text, std::string("abc"));
        QCOMPARE(named(chat, "2").thoughts, std::string("hm"));
        QCOMPARE(named(chat, "2").thought_ms, std::int64_t{20});
        QVERIFY(named(chat, "3").edited && !named(chat, "2").edited);
        QCOMPARE(named(chat, "3").record, std::string(R"({"file":"f"})"));
    }

    void chatgpt() {
        const auto chat =
            read(R"({"title": "Fruit", "update_time": 1700000100.25, "current_node": "b", "mapping": {
            "s": {"parent": null, "message": {"author": {"role": "system"},
                  "content": {"content_type": "text", "parts": [""]}}},
            "a": {"parent": "s", "message": {"author": {"role": "user"}, "create_time": 1700000001,
                  "content": {"content_type": "multimodal_text", "parts": [{"asset_pointer": "x"}, "Name", "one"]}}},
            "b": {"parent": "a", "message": {"author": {"role": "assistant"}, "metadata": {"model_slug": "gpt-4"},
                  "content": {"content_type": "text", "parts": ["Pear"]}}},
            "c": {"parent": "a", "message": {"author": {"role": "assistant"},
                  "content": {"content_type": "code", "parts": ["x"]}}},
            "d": {"parent": "a", "message": {"author": {"role": "user"},
                  "metadata": {"is_visually_hidden_from_conversation": true},
                  "content": {"content_type": "text", "parts": ["x"]}}}}})");
        QVERIFY(chat.format == SavedChat::Format::chatgpt);
        QCOMPARE(chat.updated, std::int64_t{1'700'000'100'250});
        QCOMPARE(named(chat, "a").text, std::string("Name\n\none"));
        QCOMPARE(named(chat, "a").created, std::int64_t{1'700'000'001'000});
        QCOMPARE(named(chat, "b").model, std::string("gpt-4"));
        for (const char* id : {"s", "c", "d"}) QVERIFY(named(chat, id).speaker == Speaker::none);
    }

    void open_webui() {
        const auto chat = read(R"({"title": "T", "updated_at": 1700000100, "chat": {"title": "Tea",
            "params": {"system": "Be brief."}, "history": {"currentId": "a2", "messages": {
            "u1": {"parentId": null, "role": "user", "content": "Green?", "timestamp": 1700000000},
            "a1": {"parentId": "u1", "role": "assistant", "content": "No.", "annotation": {"rating": -1}},
            "a2": {"parentId": "u1", "role": "assistant", "content": "Yes.", "model": "llama3",
                   "annotation": {"rating": 1}}}}}})");
        QVERIFY(chat.format == SavedChat::Format::open_webui);
        QCOMPARE(chat.title + chat.system + chat.leaf, std::string("TeaBe brief.a2"));
        QCOMPARE(named(chat, "a1").rating, -1);
        QCOMPARE(named(chat, "a2").rating, 1);
        QCOMPARE(named(chat, "u1").rating, 0);
        QCOMPARE(read(R"({"history": {"currentId": "x", "messages": {}}})").leaf, std::string("x"));
    }

    void lm_studio() {
        const auto chat = read(R"({"name": "n", "createdAt": 1700000000000, "systemPrompt": "s", "messages": [
            {"versions": [{"role": "user", "content": [{"type": "text", "text": "q"}]}], "currentlySelected": 0},
            {"versions": [{"role": "assistant", "content": [{"text": "<think>hm</think> a"}]},
              {"role": "assistant", "steps": [
                {"type": "contentBlock", "content": ["why"], "style": {"type": "thinking", "title": "for 2.5 s"}},
                {"type": "contentBlock", "content": ["b"], "stepIdentifier": "1731513313341-0.7",
                 "genInfo": {"identifier": "m", "stats": {"predictedTokensCount": 10, "tokensPerSecond": 5,
                   "promptTokensCount": 3, "timeToFirstTokenSec": 0.5, "stopReason": "userStopped"}}}]}],
             "currentlySelected": 7}]})");
        QVERIFY(chat.format == SavedChat::Format::lm_studio);
        QCOMPARE(chat.leaf, std::string("1.1"));
        QCOMPARE(named(chat, "1.0").parent, std::string("0.0"));
        QCOMPARE(named(chat, "1.0").thoughts + "|" + named(chat, "1.0").text, std::string("hm|a"));
        const auto& second = named(chat, "1.1");
        QCOMPARE(second.thoughts + second.text + second.model, std::string("whybm"));
        QCOMPARE(second.thought_ms, std::int64_t{2500});
        QCOMPARE(second.created, std::int64_t{1'731'513'313'341});
        QVERIFY(second.stopped);
        QCOMPARE(second.figures.output_tokens, 10);
        QCOMPARE(second.figures.output_ms, std::int64_t{2000});
        QCOMPARE(second.figures.prompt_ms, std::int64_t{500});
    }

    void share_gpt() {
        const auto chat =
            read(R"({"conversations": [{"from": "system", "value": "s"}, {"from": "human", "value": "q"},
            {"from": "tool", "value": "t"}, {"from": "gpt", "value": "a"}]})");
        QVERIFY(chat.format == SavedChat::Format::share_gpt);
        QCOMPARE(chat.system, std::string("s"));
        QCOMPARE(chat.messages.size(), 3u);
        QVERIFY(chat.messages[1].speaker == Speaker::none && chat.messages[2].speaker == Speaker::assistant);
        QCOMPARE(chat.messages[2].parent, chat.messages[1].id);
    }

    void other_things_are_no_chats() {
        for (const char* text :
             {"1", "[]", "{}", R"({"messages": []})", R"({"messages": [{"role": "user"}]})",
              R"({"mapping": []})", R"({"conversations": 3})", R"({"history": {}})"})
            QVERIFY2(!saved_chat(parsed(text)), text);
    }

    void nonsense_is_survived() {
        for (
            const char* text :
            {R"({"format": "tars-chat", "messages": 5, "settings": []})",
             R"({"format": "tars-chat", "messages": [1, null, "x", {"id": {}, "attachments": [0], "bytes": 1e300}]})",
             R"({"mapping": {"a": 1, "b": {"message": [], "parent": 3}}})",
             R"({"chat": {"history": {"messages": [1, 2]}}})", R"({"chat": {"history": {"messages": 7}}})",
             R"({"messages": [{"versions": []}, 1, {"versions": [1], "currentlySelected": -1e300}]})",
             R"({"conversations": [1, {"from": 2}]})"})
            for (const auto& message : read(text).messages) QVERIFY(message.text.empty());
        const auto nothing = read(R"({"format": "tars-chat", "messages": [{"created": "2025-99-01T00:00:00"},
            {"created": 1e300}, {"created": -5}, {"created": "yesterday"}]})");
        for (const auto& message : nothing.messages) QCOMPARE(message.created, std::int64_t{0});
    }

    void dates_have_zones() {
        const auto chat =
            read(R"({"format": "tars-chat", "messages": [{"created": "1970-01-01T02:00:00+02:00"},
            {"created": "1970-01-02 00:00:01.5"}, {"created": "1970-01-01T00:00:00-00:01"}]})");
        QCOMPARE(chat.messages[0].created, std::int64_t{0});
        QCOMPARE(chat.messages[1].created, std::int64_t{86'401'500});
        QCOMPARE(chat.messages[2].created, std::int64_t{60'000});
    }

    void a_letter_cut_in_two_does_not_cost_the_file() {
        const auto chat = read("{\"format\": \"tars-chat\", \"title\": \"a\\ud83d\", "
                               "\"leaf\": \"\\ude00\\ud83d\\ude00\", "
                               "\"settings\": {\"system\": \"\\\\\\ud83d\\u0041\"}, \"messages\": []}");
        QCOMPARE(chat.title, std::string("a\xef\xbf\xbd"));
        QCOMPARE(chat.leaf, std::string("\xef\xbf\xbd\xf0\x9f\x98\x80"));
        QCOMPARE(chat.system, std::string("\\\xef\xbf\xbd") + "A");
        std::size_t at = 0;
        QVERIFY(!parse_saved_json("[\"\\ud83d\", ]", at));
        QCOMPARE(at, std::size_t{12});
        QVERIFY(!parse_saved_json("[\"\\ud8", at));
    }

    void deep_and_broken_json() {
        std::size_t at = 0;
        QVERIFY(!parse_saved_json("{\"a\": ]", at));
        QCOMPARE(at, std::size_t{7});
        QVERIFY(!parse_saved_json(std::string(100'000, '['), at));
        QVERIFY(!saved_chat(parsed(std::string(100'000, '[') + std::string(100'000, ']'))));
    }
};

QTEST_APPLESS_MAIN(SavedChatTest)
#include "saved_chat_test.moc"
