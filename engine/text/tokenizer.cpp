// SPDX-License-Identifier: Apache-2.0
#include "text/tokenizer.h"

#include "text/tokenize/tokenizer_impl.h"
#include "text/tokenize/unicode.h"

namespace tars {
namespace {

/// Whether normalizing took away what the text began with: whitespace or an invisible character.
bool lost_its_start(std::string_view text, std::string_view normalized) {
    const char32_t before = unicode::decode(text).code_point;
    const bool fragile =
        unicode::is_whitespace(before) || unicode::is_other(before) || before == unicode::kReplacement;
    if (!fragile) return false;
    const char32_t after = unicode::decode(normalized).code_point;
    return before != after && !unicode::is_whitespace(after) && !normalized.starts_with(unicode::kMetaspace);
}

}  // namespace

Tokenizer::Tokenizer(std::unique_ptr<const Impl> impl) : impl_(std::move(impl)) {}
Tokenizer::Tokenizer(Tokenizer&&) noexcept = default;
Tokenizer& Tokenizer::operator=(Tokenizer&&) noexcept = default;
Tokenizer::~Tokenizer() = default;

Result<Tokenizer> Tokenizer::from_metadata(const Metadata& metadata) {
    auto made = metadata.contains("tokenizer.huggingface.json") ? make_tokenizer_from_json(metadata)
                                                                : make_tokenizer_from_ggml(metadata);
    if (!made) return std::move(made).error().in("tokenizer");
    return Tokenizer(std::move(*made));
}

std::string Tokenizer::Impl::normalize(std::string text, Pieces::Start start) const {
    // Steps can lengthen a text; this keeps a hostile chain of them from filling the memory.
    const std::size_t limit = 16 * text.size() + (std::size_t{1} << 20);
    for (const auto& step : normalizers) {
        if (text.size() > limit) break;
        text = start == Pieces::Start::running ? step->go_on(std::move(text)) : step->apply(std::move(text));
    }
    return text;
}

void Tokenizer::Impl::encode_text(std::string_view text, Pieces::Start start, bool parse_special,
                                  std::vector<TokenId>& out) const {
    using Start = Pieces::Start;
    const std::string normalized = normalize(std::string(text), start);
    if (start == Start::input && lost_its_start(text, normalized)) start = Start::token;
    for (const auto& fragment : normalized_tokens.split(normalized, parse_special)) {
        if (fragment.token != kNoToken) {
            out.push_back(fragment.token);
            continue;
        }
        Pieces words(normalized.substr(fragment.begin, fragment.end - fragment.begin),
                     fragment.begin == 0 ? start : Start::token);
        for (const auto& step : pre_tokenizers) step->apply(words);
        model->encode(words, out);
    }
}

std::vector<TokenId> Tokenizer::encode(std::string_view text, EncodeOptions options) const {
    std::string valid;
    if (impl_->replaces_invalid) {
        valid = unicode::replace_invalid(text);
        text = valid;
    }
    const auto start = options.goes_on ? Pieces::Start::running : Pieces::Start::input;
    std::vector<TokenId> out;
    if (options.add_special) out = impl_->prefix;
    for (const auto& fragment : impl_->raw_tokens.split(text, options.parse_special)) {
        if (fragment.token != kNoToken)
            out.push_back(fragment.token);
        else
            impl_->encode_text(text.substr(fragment.begin, fragment.end - fragment.begin),
                               fragment.begin == 0 ? start : Pieces::Start::token, options.parse_special,
                               out);
    }
    if (options.add_special) out.insert(out.end(), impl_->suffix.begin(), impl_->suffix.end());
    return out;
}

std::string Tokenizer::decode(std::span<const TokenId> tokens, bool show_special) const {
    std::string out;
    bool at_start = impl_->drops_leading_space;
    for (const TokenId token : tokens) {
        std::string_view bytes = piece(token);
        if (bytes.empty()) {
            if (show_special) out += text(token);
            continue;
        }
        if (at_start && bytes.front() == ' ') bytes.remove_prefix(1);
        at_start = false;
        out += bytes;
    }
    return out;
}

std::size_t Tokenizer::size() const {
    return impl_->vocabulary.size();
}

const SpecialTokens& Tokenizer::special() const {
    return impl_->special;
}

bool Tokenizer::ends_generation(TokenId token) const {
    return impl_->vocabulary.contains(token) && impl_->ends_generation[static_cast<std::size_t>(token)];
}

bool Tokenizer::is_control(TokenId token) const {
    return impl_->vocabulary.contains(token) && impl_->vocabulary.kind(token) == TokenKind::control;
}

std::string_view Tokenizer::piece(TokenId token) const {
    if (!impl_->vocabulary.contains(token)) return {};
    return impl_->pieces[static_cast<std::size_t>(token)];
}

std::string_view Tokenizer::text(TokenId token) const {
    if (!impl_->vocabulary.contains(token)) return {};
    return impl_->vocabulary.text(token);
}

TokenId Tokenizer::find(std::string_view text) const {
    return impl_->vocabulary.find(text);
}

std::string_view Tokenizer::family() const {
    return impl_->family;
}

}  // namespace tars
