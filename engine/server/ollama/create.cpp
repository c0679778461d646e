// SPDX-License-Identifier: Apache-2.0
// Models out of files, or out of other models: /api/create.
#include "library/create.h"

#include "core/text_escape.h"
#include "formats/model_file.h"
#include "model/adapter_file.h"
#include "server/ollama/create_wish.h"
#include "server/ollama/ollama.h"
#include "server/ollama/progress.h"
#include "server/ollama/pull_and_push.h"

#include <algorithm>
#include <fstream>
#include <random>
#include <system_error>

namespace tars::ollama {
namespace {

namespace fs = std::filesystem;

/// What Ollama puts where no blob is on its way.
constexpr std::string_view kNoDigest = "0000000000000000000";

/// Blobs under the names a reader of folders expects; gone with this object.
class FolderOfLinks {
  public:
    static Result<FolderOfLinks> make(const OllamaStore& store, const std::vector<SentFile>& files) {
        std::random_device entropy;
        FolderOfLinks folder;
        // Where prune() finds it if the process dies.
        folder.path_ = store.directory() / "blobs" / ("sha256-tmp-files-" + std::to_string(entropy()));
        std::error_code failure;
        for (const auto& file : files) {
            const auto place = folder.path_ / file.name;
            fs::create_directories(place.parent_path(), failure);
            if (!failure) fs::create_symlink(fs::absolute(file.blob), place, failure);
            if (failure)
                return io_error(escape_for_display(place.string(), 4096) + ": cannot link", failure.value());
        }
        return folder;
    }
    FolderOfLinks() = default;
    FolderOfLinks(FolderOfLinks&& other) noexcept : path_(std::exchange(other.path_, {})) {}
    FolderOfLinks& operator=(FolderOfLinks&& other) noexcept {
        std::swap(path_, other.path_);
        return *this;
    }
    ~FolderOfLinks() {
        std::error_code ignored;
        if (!path_.empty()) fs::remove_all(path_, ignored);
    }
    const fs::path& path() const { return path_; }

  private:
    fs::path path_;
};

bool is_gguf(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    char magic[4] = {};
    return file.read(magic, sizeof(magic)) && std::string_view(magic, sizeof(magic)) == "GGUF";
}

/// The type of its matrices, for people.
std::string type_of(const ModelFile& file) {
    const auto matrix = std::ranges::find_if(
        file.tensors(), [](const TensorInfo& tensor) { return tensor.shape.size() > 1; });
    return matrix == file.tensors().end() ? "" : std::string(name(matrix->dtype));
}

/// Told as 500: what was asked for can be asked for, but not done.
Error no_fault_of_the_request(Error error) {
    if (error.code != ErrorCode::cancelled) error.code = ErrorCode::internal;
    return error;
}

class Creation {
  public:
    Creation(Library library, TransferOptions transfers, CreateWish wish, const Transfer::Tell& tell,
             std::stop_token stop)
        : library_(std::move(library)),
          transfers_(std::move(transfers)),
          wish_(std::move(wish)),
          tell_(tell),
          stop_(std::move(stop)) {}

    Result<void> run() {
        TARS_TRY(auto store, library_.own_store());
        take_texts();
        TARS_CHECK(take_adapters(store));
        if (wish_.from)
            TARS_CHECK(take_base(*wish_.from));
        else
            TARS_CHECK(take_files(store));
        CreateOptions options;
        options.stop = stop_;
        options.always_convert = wish_.recipe != nullptr;
        options.convert = [this](const fs::path& source, const fs::path& gguf) {
            return convert(source, gguf);
        };
        options.convert_adapter = convert_adapter;
        // Whoever reads "success" finds the model under its name.
        options.on_event = [this](const TransferEvent& event) {
            if (event.status != "success") tell_(event);
        };
        TARS_CHECK(create_model(store, library_.stores(), *wish_.name, request_, options));
        TARS_CHECK(library_.make_way_for(*wish_.name));
        tell_({"success", "", 0, 0});
        return {};
    }

  private:
    void take_texts() {
        request_.template_text = wish_.template_text;
        request_.system = wish_.system;
        request_.parameters = wish_.parameters;
        request_.messages = wish_.messages;
        request_.licenses = wish_.licenses;
        request_.renderer = wish_.renderer;
        request_.parser = wish_.parser;
        request_.minimum_version = wish_.minimum_version;
        if (!wish_.drafts.empty()) request_.draft = wish_.drafts.front().blob;
    }

    /// One GGUF file, or what stands in PEFT's folder.
    Result<void> take_adapters(const OllamaStore& store) {
        if (wish_.adapters.empty()) return {};
        const auto is_whole = [](const SentFile& file) {
            return file.name.extension() == ".gguf" || is_gguf(file.blob);
        };
        if (std::ranges::any_of(wish_.adapters, is_whole)) {
            if (wish_.adapters.size() > 1) return invalid_input("only one adapter is currently supported");
            request_.adapters = {wish_.adapters.front().blob};
            return {};
        }
        TARS_TRY(adapter_folder_, FolderOfLinks::make(store, wish_.adapters));
        request_.adapters = {adapter_folder_.path()};
        return {};
    }

    Result<void> take_files(const OllamaStore& store) {
        for (const auto& file : wish_.files) {
            if (is_gguf(file.blob))
                request_.files.push_back(file.blob);
            else if (file.name.extension() == ".gguf")
                return invalid_input("supplied file was not in GGUF format");
        }
        if (!request_.files.empty()) return {};
        const bool known = std::ranges::any_of(
            wish_.files, [](const SentFile& file) { return file.name.extension() == ".safetensors"; });
        if (!known) return invalid_input("unknown type: none of the files is GGUF or safetensors");
        TARS_TRY(folder_, FolderOfLinks::make(store, wish_.files));
        request_.files = {folder_.path()};
        return {};
    }

    Result<void> take_base(const ModelName& from) {
        if (const auto entry = library_.find(from.display());
            !entry && entry.error().code == ErrorCode::not_found) {
            const Transfer::Tell pulling = [this](TransferEvent event) {
                if (event.status != "success") tell_(std::move(event));
            };
            if (const auto pulled = pull(library_, from, transfers_, pulling, stop_); !pulled)
                return no_fault_of_the_request(pulled.error());
        }
        request_.base = from;
        return resolve_base(request_, library_, wish_.recipe != nullptr);
    }

    Result<void> convert(const fs::path& source, const fs::path& gguf) {
        TARS_TRY(const auto file, open_model_file(source));
        if (wish_.recipe && !is_unquantized(file))
            return no_fault_of_the_request(
                invalid_input("quantization is only supported for F16, BF16 and F32 models"));
        const auto status =
            wish_.recipe ? "quantizing " + type_of(file) + " model to " + std::string(wish_.recipe->name)
                         : std::string("converting model");
        const auto total = file.tensor_bytes();
        ConvertOptions options;
        options.recipe = wish_.recipe;
        options.stop = stop_;
        options.progress = [&](double fraction) {
            const auto done = static_cast<std::uint64_t>(static_cast<double>(total) * fraction);
            tell_({status, std::string(kNoDigest), total, std::min(done, total)});
        };
        return convert_to_gguf(file, gguf, options);
    }

    Library library_;
    TransferOptions transfers_;
    CreateWish wish_;
    const Transfer::Tell& tell_;
    std::stop_token stop_;
    CreateRequest request_;
    FolderOfLinks folder_, adapter_folder_;
};

Result<HttpResponse> create(Service& service, const HttpRequest& http) {
    TARS_TRY(const auto body, parse_body(http.body));
    TARS_TRY(const auto store, service.catalogue.library().own_store());
    TARS_TRY(auto wish, read_create_wish(body, store));
    for (const auto& name : wish.dropped)
        service.notes.add("the parameter '" + escape_for_display(name, 60) +
                          "' was given up and is left out");
    const bool stream = wish.stream;
    const auto work = [library = service.catalogue.library(), transfers = service.transfers,
                       wish = std::move(wish)](const Transfer::Tell& tell, std::stop_token stop) {
        return Creation(library, transfers, wish, tell, std::move(stop)).run();
    };
    return progress(http, TransferWatch(std::make_shared<Transfer>(work)), stream, 0);
}

}  // namespace

void add_create(Router& router, Service& service) {
    router.add("POST", "/api/create", handler(service, create));
}

}  // namespace tars::ollama
