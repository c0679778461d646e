// SPDX-License-Identifier: Apache-2.0
#include "app/terminal/session.h"

#include "app/terminal/interrupt.h"
#include "app/terminal/line_reader.h"
#include "app/terminal/model_page.h"
#include "core/text_escape.h"

#include <algorithm>
#include <array>
#include <iostream>
#include <sstream>
#include <string_view>

namespace tars {
namespace {

using Json = ServerConnection::Json;

constexpr const char* kHelp = R"(Type a message and press Enter. Ctrl-C stops an answer, Ctrl-D leaves.
  /set            change how the model answers; alone, it lists what can be set
  /show           what the model is; alone, it lists what can be shown
  /load MODEL     go on with another model, and begin anew
  /save NAME      keep these settings and this conversation as a model
  /clear          begin a new conversation
  /system TEXT    set the system prompt, and begin anew
  /regenerate     answer the last message again
  /bye            leave
  /?, /help       this list
Three quotation marks, """, begin and end a message of several lines.
)";

constexpr const char* kSetHelp =
    R"(  /set parameter NAME VALUE    temperature, top_k, num_ctx ...; several values for stop
  /set system TEXT             the system prompt; the conversation stays
  /set format json | SCHEMA    answers in JSON, held to a schema (/set noformat)
  /set think [LEVEL]           think before answering: high, medium, low (/set nothink)
  /set verbose                 how long each answer took (/set quiet)
  /set wordwrap                break lines between words (/set nowordwrap)
  /set history                 remember lines typed here (/set nohistory)
)";

constexpr const char* kShowHelp = R"(  /show info          what it is and what it can do
  /show license       its licence
  /show modelfile     what would make it again
  /show parameters    its maker's and those set here
  /show system        the system prompt
  /show template      how its prompts are written
)";

struct Words {
    std::string first, rest;
};

/// The first word of a line and what follows it.
Words split(const std::string& line) {
    const auto begin = line.find_first_not_of(" \t");
    if (begin == line.npos) return {};
    const auto end = std::min(line.find_first_of(" \t", begin), line.size());
    const auto rest = line.find_first_not_of(" \t", end);
    return {line.substr(begin, end - begin), rest == line.npos ? "" : line.substr(rest)};
}

/// Without quotation marks around it.
std::string unquoted(const std::string& word) {
    const auto parsed = Json::parse(word, nullptr, false);
    return parsed.is_string() ? parsed.get<std::string>() : word;
}

Result<void> set_parameter(AnswerOptions& options, const std::string& said) {
    const auto [name, text] = split(said);
    if (name.empty() || text.empty())
        return invalid_input("a parameter has a name and a value", "/set parameter temperature 0.5");
    Json object;
    if (name == "stop") {
        std::istringstream words(text);
        for (std::string word; words >> word;) object[name].push_back(unquoted(word));
    } else {
        const auto number = Json::parse(text, nullptr, false);
        object[name] = number.is_number() ? number : Json(text);
    }
    TARS_TRY(auto set, read_answer_options(object));
    if (set == AnswerOptions())
        return invalid_input("there is no parameter '" + escape_for_display(name) + "'",
                             "temperature, top_k, top_p, min_p, typical_p, repeat_penalty, repeat_last_n, "
                             "presence_penalty, frequency_penalty, mirostat, mirostat_tau, mirostat_eta, "
                             "seed, num_predict, num_ctx, num_gpu, num_keep, stop");
    set.fill_in(options);
    options = std::move(set);
    return {};
}

class Session {
  public:
    explicit Session(Conversation conversation) : conversation_(std::move(conversation)) {}

    Result<void> run() {
        const auto details = conversation_.shown().value("details", Json::object());
        std::cerr << settings().model.model << " · " << shown_member(details, "family") << " "
                  << shown_member(details, "quantization_level") << "\nType a message, or /? for help.\n";
        while (const auto line = reader_.read(">>> ")) {
            const auto more = handle(*line);
            if (!more) std::cerr << escape_for_display(more.error().text(), 2000) << "\n";
            if (more && !*more) return {};
        }
        std::cerr << "\n";
        return {};
    }

  private:
    RunSettings& settings() { return conversation_.settings(); }

    /// One line of the user's; false when they want to leave.
    Result<bool> handle(const std::string& line) {
        const auto [command, rest] = split(line);
        if (command.empty()) return true;
        if (command == "/bye" || command == "/exit" || command == "/quit") return false;
        TARS_CHECK(command.starts_with('/') && !names_a_path(command) ? obey(command, rest)
                                                                      : conversation_.say(whole_text(line)));
        return true;
    }

    /// "/etc/passwd says …" is a message.
    static bool names_a_path(const std::string& word) { return word.find('/', 1) != word.npos; }

    Result<void> obey(const std::string& command, const std::string& rest) {
        if (command == "/help" || command == "/?")
            return tell(rest == "set" || rest == "/set"     ? kSetHelp
                        : rest == "show" || rest == "/show" ? kShowHelp
                                                            : kHelp);
        if (command == "/clear") {
            conversation_.clear();
            return {};
        }
        if (command == "/system") {
            settings().system = whole_text(rest);
            conversation_.clear();
            return {};
        }
        if (command == "/regenerate") return conversation_.regenerate();
        if (command == "/set") return set(split(rest));
        if (command == "/show") return show(split(rest).first);
        if (command == "/load" || command == "/save") {
            const auto name = split(rest).first;
            if (name.empty()) return invalid_input(command + " needs the name of a model");
            if (command == "/load") return conversation_.load(name);
            TARS_CHECK(conversation_.save(name));
            return tell(("saved as " + name + "\n").c_str());
        }
        return not_found("there is no command " + escape_for_display(command, 40), "/? lists them");
    }

    static Result<void> tell(const char* text) {
        std::cerr << text;
        return {};
    }

    Result<void> set(const Words& said) {
        auto& now = settings();
        if (said.first.empty()) return tell(kSetHelp);
        if (said.first == "parameter") {
            auto options = now.options;
            TARS_CHECK(set_parameter(options, said.rest));
            const bool reloads =
                options.num_ctx != now.options.num_ctx || options.num_gpu != now.options.num_gpu;
            now.options = std::move(options);
            return reloads ? conversation_.reload() : Result<void>();
        }
        if (said.first == "system")
            now.system = whole_text(said.rest);
        else if (said.first == "format") {
            TARS_TRY(now.format, format_of(said.rest));
        } else if (said.first == "noformat")
            now.format = nullptr;
        else if (said.first == "think") {
            TARS_TRY(now.think, think_of(said.rest.empty() ? "true" : said.rest));
        } else if (said.first == "nothink")
            now.think = false;
        else if (said.first == "verbose" || said.first == "quiet")
            now.verbose = said.first == "verbose";
        else if (said.first == "wordwrap" || said.first == "nowordwrap")
            now.wrap_words = said.first == "wordwrap";
        else if (said.first == "history" || said.first == "nohistory")
            reader_.keep_history(said.first == "history");
        else
            return not_found("there is nothing to set called '" + escape_for_display(said.first, 40) + "'",
                             "/set lists what there is");
        return {};
    }

    Result<void> show(const std::string& part) {
        const auto& shown = conversation_.shown();
        if (part.empty()) return tell(kShowHelp);
        if (part == "info") {
            std::cout << model_page(shown) << std::flush;
            return {};
        }
        if (part == "parameters") {
            show_parameters();
            return {};
        }
        if (part == "system" && !settings().system.empty()) {
            std::cout << settings().system << std::endl;
            return {};
        }
        constexpr std::array<std::string_view, 4> kTexts = {"license", "modelfile", "system", "template"};
        if (std::ranges::find(kTexts, part) == kTexts.end())
            return not_found("there is nothing to show called '" + escape_for_display(part, 40) + "'",
                             "/show lists what there is");
        TARS_TRY(const auto text, model_text(shown, part));
        std::cout << text << std::flush;
        return {};
    }

    void show_parameters() {
        if (const auto own = model_text(conversation_.shown(), "parameters"))
            std::cout << "of the model:\n" << *own;
        std::cout << "set here:\n";
        const auto set = to_json(settings().options);
        for (const auto& item : set.items())
            std::cout << item.key() << std::string(31 - std::min<std::size_t>(item.key().size(), 30), ' ')
                      << item.value().dump(-1, ' ', false, Json::error_handler_t::replace) << "\n";
        std::cout << std::flush;
    }

    /// A text that begins with """ goes on until the next such marks.
    std::string whole_text(const std::string& line) {
        constexpr std::string_view kMarks = "\"\"\"";
        if (!line.starts_with(kMarks)) return line;
        auto text = line.substr(kMarks.size());
        for (;;) {
            const auto end = text.find(kMarks);
            if (end != text.npos) return text.substr(0, end);
            const auto more = reader_.read("... ");
            if (!more) return text;
            text += (text.empty() ? "" : "\n") + *more;
        }
    }

    Conversation conversation_;
    LineReader reader_;
};

}  // namespace

Result<void> run_session(Conversation conversation) {
    install_interrupt_handler(!LineReader::edits());
    return Session(std::move(conversation)).run();
}

}  // namespace tars
