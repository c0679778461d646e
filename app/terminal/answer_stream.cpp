// SPDX-License-Identifier: Apache-2.0
#include "app/terminal/answer_stream.h"

#include "app/terminal/interrupt.h"
#include "app/terminal/word_wrap.h"

#include <cstdio>
#include <iostream>
#include <utility>

namespace tars {
namespace {

using Json = ServerConnection::Json;

/// Thoughts apart from the answer, and on a terminal in a fainter colour.
class AnswerPrinter {
  public:
    explicit AnswerPrinter(const RunSettings& settings)
        : hides_thoughts_(settings.hide_thinking),
          is_terminal_(stdout_is_terminal()),
          wrap_(is_terminal_ && settings.wrap_words ? terminal_columns() : 0) {}

    void think(const std::string& text) {
        if (text.empty() || hides_thoughts_) return;
        if (!thinks_) print(std::string(is_terminal_ ? kFaint : "") + "Thinking...\n");
        thinks_ = true;
        print(wrap_.add(text));
    }

    void say(const std::string& text) {
        if (text.empty()) return;
        end_thoughts();
        print(wrap_.add(text));
    }

    void end() {
        end_thoughts();
        print(wrap_.finish() + "\n");
    }

  private:
    static constexpr const char* kFaint = "\x1b[2m";
    static constexpr const char* kPlain = "\x1b[0m";

    void end_thoughts() {
        if (!std::exchange(thinks_, false)) return;
        print(wrap_.finish() + "\n...done thinking.\n\n" + (is_terminal_ ? kPlain : ""));
    }
    static void print(const std::string& text) { std::cout << text << std::flush; }

    bool hides_thoughts_, is_terminal_;
    WordWrap wrap_;
    bool thinks_ = false;
};

std::string rate_text(std::uint64_t tokens, std::uint64_t nanoseconds) {
    char text[40];
    const auto seconds = static_cast<double>(nanoseconds) / 1e9;
    std::snprintf(text, sizeof(text), "%.2f tokens/s",
                  seconds > 0 ? static_cast<double>(tokens) / seconds : 0.0);
    return text;
}

void print_figures(const Json& last, const AnswerOptions& options) {
    const auto read = count_member(last, "prompt_eval_count"), made = count_member(last, "eval_count");
    const auto reading = count_member(last, "prompt_eval_duration"),
               making = count_member(last, "eval_duration");
    const auto line = [](const char* name, const std::string& value) {
        std::fprintf(stderr, "%-21s %s\n", name, value.c_str());
    };
    line("total duration:", duration_text(count_member(last, "total_duration")));
    line("load duration:", duration_text(count_member(last, "load_duration")));
    line("prompt eval count:", std::to_string(read) + " token(s)");
    line("prompt eval duration:", duration_text(reading));
    line("prompt eval rate:", rate_text(read, reading));
    line("eval count:", std::to_string(made) + " token(s)");
    line("eval duration:", duration_text(making));
    line("eval rate:", rate_text(made, making));
    if (options.seed) line("seed:", std::to_string(*options.seed));
}

Json body_of(Json body, const RunSettings& settings) {
    body["model"] = settings.model.model;
    if (auto said = to_json(settings.options); !said.empty()) body["options"] = std::move(said);
    for (const auto& [key, wish] : {std::pair<const char*, const Json&>{"think", settings.think},
                                    {"format", settings.format},
                                    {"keep_alive", settings.keep_alive}})
        if (!wish.is_null()) body[key] = wish;
    return body;
}

}  // namespace

Result<ShownAnswer> show_answer(ServerConnection& server, const char* path, Json body,
                                const RunSettings& settings) {
    const AnsweringScope answering;
    ShownAnswer answer;
    AnswerPrinter printer(settings);
    Json last;
    const auto take = [&](const Json& line) {
        const auto message = line.find("message");
        const auto& holder = message != line.end() ? *message : line;
        const auto thought = text_member(holder, "thinking");
        const auto text = text_member(holder, message != line.end() ? "content" : "response");
        printer.think(thought);
        printer.say(text);
        answer.thinking += thought;
        answer.content += text;
        if (line.value("done", false)) last = line;
        return !answering.interrupted() && std::cout.good();  // nobody reads on: tars run … | head
    };
    TARS_CHECK(server.post_lines(path, body_of(std::move(body), settings), take,
                                 [&] { return answering.interrupted(); }));
    printer.end();
    answer.interrupted = answering.interrupted();
    if (last.is_null()) return answer;
    answer.left_out = count_member(last, "dropped_messages");
    answer.context_full =
        settings.options.num_predict.value_or(-1) < 0 && text_member(last, "done_reason") == "length";
    if (settings.verbose) print_figures(last, settings.options);
    return answer;
}

std::string duration_text(std::uint64_t nanoseconds) {
    const auto in = [](double value, const char* unit) {
        char text[40];
        std::snprintf(text, sizeof(text), "%.3f", value);
        std::string short_text(text);
        while (short_text.ends_with('0')) short_text.pop_back();
        if (short_text.ends_with('.')) short_text.pop_back();
        return short_text + unit;
    };
    const auto whole = static_cast<double>(nanoseconds);
    if (whole < 1e3) return in(whole, "ns");
    if (whole < 1e6) return in(whole / 1e3, "µs");
    if (whole < 1e9) return in(whole / 1e6, "ms");
    const auto minutes = nanoseconds / 60'000'000'000;
    const auto seconds = in(static_cast<double>(nanoseconds % 60'000'000'000) / 1e9, "s");
    if (minutes == 0) return seconds;
    const auto hours = minutes / 60;
    return (hours > 0 ? std::to_string(hours) + "h" : "") + std::to_string(minutes % 60) + "m" + seconds;
}

}  // namespace tars
