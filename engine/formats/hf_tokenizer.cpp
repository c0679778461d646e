// SPDX-License-Identifier: Apache-2.0
#include "formats/hf_tokenizer.h"

#include "formats/gguf_types.h"
#include "formats/hf_pre_tokenizer.h"
#include "formats/hf_vocabulary.h"
#include "formats/json_text.h"
#include "formats/messages.h"

#include <algorithm>
#include <optional>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

namespace tars {
namespace {

using nlohmann::json;
using Id = std::optional<std::uint32_t>;

std::string_view name_of(HfTokenizerFamily family) {
    switch (family) {
    case HfTokenizerFamily::llama:
        return "llama";
    case HfTokenizerFamily::gpt2:
        return "gpt2";
    case HfTokenizerFamily::bert:
        return "bert";
    case HfTokenizerFamily::t5:
        return "t5";
    }
    return "";
}

class TokenizerWriter {
  public:
    TokenizerWriter(const HfTokenizerSources& sources, HfTokenizerJson tokenizer, HfVocabulary vocabulary,
                    Metadata& metadata)
        : sources_(sources),
          tokenizer_(std::move(tokenizer)),
          vocabulary_(std::move(vocabulary)),
          metadata_(metadata) {}

    Result<void> write() {
        TARS_CHECK(write_vocabulary());
        TARS_CHECK(write_special_ids());
        TARS_CHECK(write_flags());
        return write_normalization();
    }

  private:
    Result<void> write_vocabulary();
    Result<void> write_special_ids();
    Result<void> write_end_ids();
    Result<void> write_flags();
    Result<void> write_normalization();
    Result<std::vector<std::uint32_t>> end_ids() const;
    Result<std::vector<std::uint32_t>> ids_in(const json& config, std::string_view field) const;
    Id named(std::string_view field) const;
    bool is_special(const json& item, const json& names, Id id) const;
    std::pair<bool, bool> flags_of_template() const;
    void set_id(std::string_view name, Id id) {
        if (id) metadata_.set_u32("tokenizer.ggml." + std::string(name) + "_token_id", *id);
    }
    bool family_is(HfTokenizerFamily family) const { return vocabulary_.family() == family; }

    const HfTokenizerSources& sources_;
    HfTokenizerJson tokenizer_;
    HfVocabulary vocabulary_;
    Metadata& metadata_;
    Id bos_, eos_;
};

Result<void> TokenizerWriter::write_vocabulary() {
    const auto& model = *json_member(tokenizer_.rest, "model");
    metadata_.set_string("tokenizer.ggml.model", std::string(name_of(vocabulary_.family())));
    if (family_is(HfTokenizerFamily::gpt2)) {
        TARS_TRY(const auto ignore_merges, json_bool(model, "ignore_merges"));
        const auto* pre = json_member(tokenizer_.rest, "pre_tokenizer");
        const auto family = pre ? guess_pre_tokenizer(*pre, ignore_merges.value_or(false)) : std::nullopt;
        if (family) metadata_.set_string("tokenizer.ggml.pre", *family);
    }
    metadata_.set_array("tokenizer.ggml.tokens", {MetaType::string, vocabulary_.tokens()});
    if (!vocabulary_.scores().empty())
        metadata_.set_array("tokenizer.ggml.scores", {MetaType::f32, vocabulary_.scores()});
    metadata_.set_array("tokenizer.ggml.token_type", {MetaType::i32, vocabulary_.types()});
    if (family_is(HfTokenizerFamily::gpt2))
        metadata_.set_array("tokenizer.ggml.merges", {MetaType::string, std::move(tokenizer_.merges)});
    return {};
}

/// The id of the token that tokenizer_config.json gives a role.
Id TokenizerWriter::named(std::string_view field) const {
    const auto text = hf_token_text(sources_.tokenizer_config, field);
    return text ? vocabulary_.find(*text) : std::nullopt;
}

/// One id or several.
Result<std::vector<std::uint32_t>> TokenizerWriter::ids_in(const json& config, std::string_view field) const {
    const auto* found = json_member(config, field);
    if (!found) return std::vector<std::uint32_t>();
    const auto list = found->is_array() ? *found : json::array({*found});
    std::vector<std::uint32_t> ids;
    for (const auto& id : list) {
        if (!id.is_number_unsigned() || id.get<std::uint64_t>() >= vocabulary_.tokens().size()) {
            return invalid_input("field " + quote(field) + " of the folder's configuration is " +
                                 show_json(id) + ", expected ids less than " +
                                 std::to_string(vocabulary_.tokens().size()));
        }
        ids.push_back(id.get<std::uint32_t>());
    }
    return ids;
}

Result<std::vector<std::uint32_t>> TokenizerWriter::end_ids() const {
    for (const auto* config : {&sources_.generation_config, &sources_.model_config}) {
        TARS_TRY(auto ids, ids_in(*config, "eos_token_id"));
        if (!ids.empty()) return ids;
    }
    std::vector<std::uint32_t> ids;
    if (const auto id = named("eos_token")) ids.push_back(*id);
    return ids;
}

/// The first id that ends an answer is EOS; GGUF has room for two more, the end of a turn and of a message.
Result<void> TokenizerWriter::write_end_ids() {
    TARS_TRY(const auto ids, end_ids());
    if (ids.empty()) return {};
    eos_ = ids[0];
    set_id("eos", eos_);
    Id turn, message;
    for (const auto id : std::span(ids).subspan(1)) {
        if (id == *eos_) continue;
        const bool ends_message = vocabulary_.tokens()[id].find("eom") != std::string::npos;
        if (ends_message && !message)
            message = id;
        else if (!ends_message && !turn)
            turn = id;
    }
    set_id("eot", turn);
    set_id("eom", message);
    return {};
}

Result<void> TokenizerWriter::write_special_ids() {
    bos_ = named("bos_token");
    if (!bos_) {
        for (const auto* config : {&sources_.generation_config, &sources_.model_config}) {
            TARS_TRY(const auto ids, ids_in(*config, "bos_token_id"));
            if (!bos_ && !ids.empty()) bos_ = ids[0];
        }
    }
    set_id("bos", bos_);
    TARS_CHECK(write_end_ids());
    set_id("unknown", vocabulary_.unknown());
    set_id("padding", named("pad_token"));
    set_id("seperator", named("sep_token"));  // GGUF's spelling
    set_id("cls", named("cls_token"));
    set_id("mask", named("mask_token"));
    return {};
}

/// True if `item` of a TemplateProcessing is the special token `id`; `names` is its list of special tokens.
bool TokenizerWriter::is_special(const json& item, const json& names, Id id) const {
    const auto* special = json_member(item, "SpecialToken");
    if (!special || !id) return false;
    const auto* name = json_member(*special, "id");
    if (!name || !name->is_string()) return false;
    const auto* entry = json_member(names, name->get_ref<const std::string&>());
    const auto* ids = entry ? json_member(*entry, "ids") : nullptr;
    if (ids && ids->is_array() && ids->size() == 1) return (*ids)[0] == *id;
    return vocabulary_.find(name->get_ref<const std::string&>()) == id;
}

/// Whether the template of a single text puts BOS before it and EOS after it.
std::pair<bool, bool> TokenizerWriter::flags_of_template() const {
    const auto* processor = json_member(tokenizer_.rest, "post_processor");
    if (const auto* made = find_part(processor, "TemplateProcessing")) {
        const auto* single = json_member(*made, "single");
        const auto* names = json_member(*made, "special_tokens");
        if (!single || !single->is_array() || single->empty()) return {};
        const auto none = json::object();
        return {is_special(single->front(), names ? *names : none, bos_),
                is_special(single->back(), names ? *names : none, eos_)};
    }
    const bool wraps = find_part(processor, "RobertaProcessing") || find_part(processor, "BertProcessing");
    return {wraps, wraps};
}

Result<void> TokenizerWriter::write_flags() {
    auto [bos, eos] = flags_of_template();
    TARS_TRY(const auto class_name, json_string(sources_.tokenizer_config, "tokenizer_class"));
    TARS_TRY(const auto asked_bos, json_bool(sources_.tokenizer_config, "add_bos_token"));
    TARS_TRY(const auto asked_eos, json_bool(sources_.tokenizer_config, "add_eos_token"));
    // Llama's and Gemma's classes build the template anew from their flags; for others what tokenizer.json
    // does counts, and flags only where it has no template.
    const auto name = class_name.value_or("");
    const bool flags_win = name.find("Llama") != std::string::npos || name.find("Gemma") != std::string::npos;
    const bool no_template = !json_member(tokenizer_.rest, "post_processor");
    if (flags_win || no_template) {
        bos = asked_bos.value_or(flags_win);
        eos = asked_eos.value_or(false);
    }
    metadata_.set_bool("tokenizer.ggml.add_bos_token", bos && bos_);
    metadata_.set_bool("tokenizer.ggml.add_eos_token", eos && eos_);

    const auto* pre = json_member(tokenizer_.rest, "pre_tokenizer");
    bool space = find_part(json_member(tokenizer_.rest, "normalizer"), "Prepend") != nullptr;
    if (const auto* metaspace = find_part(pre, "Metaspace")) {
        TARS_TRY(const auto scheme, json_string(*metaspace, "prepend_scheme"));
        TARS_TRY(const auto older, json_bool(*metaspace, "add_prefix_space"));
        space |= scheme ? *scheme != "never" : older.value_or(true);
    }
    if (const auto* bytes = find_part(pre, "ByteLevel")) {
        TARS_TRY(const auto prefix, json_bool(*bytes, "add_prefix_space"));
        space |= prefix.value_or(true);
    }
    metadata_.set_bool("tokenizer.ggml.add_space_prefix", space);
    return {};
}

std::optional<std::vector<std::int64_t>> decode_base64(std::string_view text) {
    static constexpr std::string_view kDigits =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::vector<std::int64_t> bytes;
    std::uint32_t bits = 0;
    int count = 0;
    while (text.ends_with('=')) text.remove_suffix(1);
    for (const char c : text) {
        const auto digit = kDigits.find(c);
        if (digit == std::string_view::npos) return {};
        bits = bits << 6 | static_cast<std::uint32_t>(digit);
        count += 6;
        if (count < 8) continue;
        count -= 8;
        bytes.push_back(bits >> count & 0xff);
    }
    return bytes;
}

/// Unigram's own normalization, a compiled table.
Result<void> TokenizerWriter::write_normalization() {
    if (!family_is(HfTokenizerFamily::t5)) return {};
    const auto* table = find_part(json_member(tokenizer_.rest, "normalizer"), "Precompiled");
    if (!table) return {};
    TARS_TRY(const auto text, json_string(*table, "precompiled_charsmap"));
    if (!text) return {};
    auto bytes = decode_base64(*text);
    if (!bytes) return invalid_input("field 'precompiled_charsmap' is no base64 text", kDamagedFile);
    metadata_.set_array("tokenizer.ggml.precompiled_charsmap", {MetaType::u8, std::move(*bytes)});
    return {};
}

}  // namespace

Result<void> read_hf_tokenizer(HfTokenizerSources sources, Metadata& metadata) {
    TARS_TRY(auto tokenizer, parse_hf_tokenizer(sources.tokenizer_json));
    TARS_TRY(auto vocabulary, HfVocabulary::read(tokenizer, sources.tokenizer_config, sources.vocabulary));
    TARS_CHECK(TokenizerWriter(sources, std::move(tokenizer), std::move(vocabulary), metadata).write());
    metadata.set_string("tokenizer.huggingface.json", std::move(sources.tokenizer_json));
    return {};
}

Result<void> read_hf_chat_templates(const json& tokenizer_config, Metadata& metadata) {
    constexpr std::string_view kKey = "tokenizer.chat_template";
    const auto* templates = json_member(tokenizer_config, "chat_template");
    if (!templates) return {};
    if (templates->is_string()) {
        metadata.set_string(std::string(kKey), templates->get<std::string>());
        return {};
    }
    if (!templates->is_array()) {
        return invalid_input("field 'chat_template' is " + show_json(*templates) +
                             ", expected a string or an array");
    }
    for (const auto& entry : *templates) {
        TARS_TRY(const auto name, json_string(entry, "name"));
        TARS_TRY(const auto text, json_string(entry, "template"));
        if (!name || !text) return invalid_input("an entry of 'chat_template' lacks 'name' or 'template'");
        if (!well_formed_name(*name, kMaxTensorName))
            return invalid_input("an entry of 'chat_template' has the name " + quote(*name) +
                                 ", which cannot stand");
        metadata.set_string(*name == "default" ? std::string(kKey) : std::string(kKey) + "." + *name, *text);
    }
    return {};
}

}  // namespace tars
