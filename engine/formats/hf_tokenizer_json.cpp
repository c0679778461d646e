// SPDX-License-Identifier: Apache-2.0
#include "formats/hf_tokenizer_json.h"

#include "formats/json_text.h"
#include "formats/messages.h"

#include <optional>
#include <utility>

namespace tars {
namespace {

using nlohmann::json;

constexpr std::size_t kMaxMerges = 1u << 23;
constexpr std::size_t kMaxOtherValues = 1u << 21;  // added tokens have eight each

/// Takes JSON events: those of the two long lists go into vectors, all others build a json value.
class TokenizerEvents final : public nlohmann::json_sax<json> {
  public:
    HfTokenizerJson& tokenizer() { return tokenizer_; }
    /// Set if an event returned false.
    std::optional<Error>& error() { return error_; }

    bool null() override { return add(nullptr); }
    bool boolean(bool value) override { return add(value); }
    bool number_integer(number_integer_t value) override {
        return list_ == List::piece ? take_score(static_cast<double>(value)) : add(value);
    }
    bool number_float(number_float_t value, const string_t&) override {
        return list_ == List::piece ? take_score(value) : add(value);
    }
    bool number_unsigned(number_unsigned_t value) override;
    bool string(string_t& text) override;
    bool binary(binary_t&) override { return fail("holds binary data"); }
    bool key(string_t& text) override;
    bool start_object(std::size_t) override;
    bool end_object() override;
    bool start_array(std::size_t) override;
    bool end_array() override;
    bool parse_error(std::size_t at, const std::string&, const json::exception&) override {
        return fail("is not valid JSON at byte " + std::to_string(at));
    }

  private:
    enum class List { none, tokens, pieces, piece, merges, merge };

    bool fail(std::string what) {
        if (!error_) error_ = invalid_input("it " + std::move(what), kDamagedFile);
        return false;
    }
    bool misplaced() {
        const bool merges = list_ == List::merges || list_ == List::merge;
        return fail(merges ? "has something other than pairs of texts in 'model.merges'"
                           : "has something other than tokens in 'model.vocab'");
    }
    bool add(json value);
    bool open(json container);
    bool take_score(double score);
    /// True if the value that begins is the member `name` of "model".
    bool at_model(std::string_view name) const {
        return list_ == List::none && open_.size() == 2 && top_key_ == "model" && key_ == name;
    }

    HfTokenizerJson tokenizer_;
    std::vector<json*> open_;  ///< containers around the next value, outermost first
    std::string top_key_, key_;
    std::size_t values_ = 0;
    List list_ = List::none;
    std::vector<std::string> words_;  ///< of the merge or piece being read
    std::optional<double> score_;
    std::optional<Error> error_;
};

bool TokenizerEvents::add(json value) {
    if (list_ != List::none) return misplaced();
    if (++values_ > kMaxOtherValues) return fail("has more values than any tokenizer needs");
    if (open_.empty())
        tokenizer_.rest = std::move(value);
    else if (open_.back()->is_array())
        open_.back()->push_back(std::move(value));
    else
        (*open_.back())[key_] = std::move(value);
    return true;
}

bool TokenizerEvents::open(json container) {
    if (open_.size() == kMaxJsonDepth)
        return fail("is nested deeper than " + std::to_string(kMaxJsonDepth) + " levels");
    if (!add(std::move(container))) return false;
    // Parents do not change while a child is open, so these pointers hold.
    auto* parent = open_.empty() ? nullptr : open_.back();
    open_.push_back(!parent ? &tokenizer_.rest : parent->is_array() ? &parent->back() : &(*parent)[key_]);
    return true;
}

bool TokenizerEvents::key(string_t& text) {
    key_ = std::move(text);
    if (open_.size() == 1) top_key_ = key_;
    return true;
}

bool TokenizerEvents::start_object(std::size_t) {
    if (!at_model("vocab")) return open(json::object());
    list_ = List::tokens;
    return true;
}

bool TokenizerEvents::end_object() {
    if (list_ == List::tokens)
        list_ = List::none;
    else
        open_.pop_back();
    return true;
}

bool TokenizerEvents::start_array(std::size_t) {
    if (at_model("vocab")) return list_ = List::pieces, true;
    if (at_model("merges")) return list_ = List::merges, true;
    if (list_ != List::pieces && list_ != List::merges) return open(json::array());
    list_ = list_ == List::pieces ? List::piece : List::merge;
    words_.clear();
    score_.reset();
    return true;
}

bool TokenizerEvents::end_array() {
    switch (list_) {
    case List::piece:
        if (words_.size() != 1 || !score_) return misplaced();
        if (tokenizer_.pieces.size() == kMaxTokens) return fail("has too many tokens in 'model.vocab'");
        tokenizer_.pieces.push_back({std::move(words_[0]), *score_});
        list_ = List::pieces;
        return true;
    case List::merge:
        if (words_.size() != 2) return misplaced();
        if (tokenizer_.merges.size() == kMaxMerges) return fail("has too many entries in 'model.merges'");
        tokenizer_.merges.push_back(words_[0] + " " + words_[1]);
        list_ = List::merges;
        return true;
    case List::pieces:
    case List::merges:
        list_ = List::none;
        return true;
    default:
        open_.pop_back();
        return true;
    }
}

bool TokenizerEvents::string(string_t& text) {
    if (list_ == List::none) return add(std::move(text));
    if (list_ == List::piece || list_ == List::merge) {
        if (words_.size() == 2) return misplaced();
        words_.push_back(std::move(text));
        return true;
    }
    if (list_ != List::merges) return misplaced();
    if (tokenizer_.merges.size() == kMaxMerges) return fail("has too many entries in 'model.merges'");
    tokenizer_.merges.push_back(std::move(text));
    return true;
}

bool TokenizerEvents::take_score(double score) {
    if (score_) return misplaced();
    score_ = score;
    return true;
}

bool TokenizerEvents::number_unsigned(number_unsigned_t value) {
    if (list_ == List::piece) return take_score(static_cast<double>(value));
    if (list_ != List::tokens) return add(value);
    if (value >= kMaxTokens || tokenizer_.tokens.size() == kMaxTokens) {
        return fail("gives token " + quote(key_) + " the id " + std::to_string(value) +
                    ", expected less than " + std::to_string(kMaxTokens));
    }
    tokenizer_.tokens.push_back({std::move(key_), static_cast<std::uint32_t>(value)});
    return true;
}

}  // namespace

Result<HfTokenizerJson> parse_hf_tokenizer(std::string_view text) {
    TokenizerEvents events;
    try {
        if (!json::sax_parse(text, &events)) return std::move(*events.error());
    } catch (const json::exception& error) {
        return invalid_input("it is not valid JSON: " + escape_for_display(error.what(), 300), kDamagedFile);
    }
    if (!events.tokenizer().rest.is_object()) return invalid_input("it is no JSON object", kDamagedFile);
    return std::move(events.tokenizer());
}

}  // namespace tars
