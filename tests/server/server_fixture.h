// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "formats/gguf_writer.h"
#include "formats/model_file.h"
#include "server/server.h"
#include "slow_device.h"
#include "tests/support/golden.h"
#include "tests/support/random_model.h"

#include <httplib.h>
#include <nlohmann/json.hpp>

#include <chrono>
#include <functional>
#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

namespace tars::test {

using Json = nlohmann::ordered_json;

/// A server over a library with two random models, "tiny" and "other", on a free port.
class ServerFixture {
  public:
    explicit ServerFixture(ServerOptions options = {}, std::chrono::milliseconds step = {},
                           SlowDevice::Before before = {})
        : library_(home_ / "library", {}, {OllamaStore(home_ / "models", OllamaStore::Access::ours)}),
          runtime_(std::make_unique<Runtime>(std::make_unique<SlowDevice>(step, std::move(before)))) {
        link("tiny", 1);
        link("other", 2);
        options.port = 0;
        options.version = "9.9.9";
        options.transfers.home = home_ / "home";
        auto server = Server::start(std::move(options), library_, *runtime_);
        if (!server) throw std::runtime_error(server.error().text());
        server_ = std::move(*server);
    }

    httplib::Client client() const {
        httplib::Client client("127.0.0.1", server_->port());
        client.set_read_timeout(20);
        return client;
    }
    int port() const { return server_->port(); }
    Server& server() { return *server_; }
    Runtime& runtime() { return *runtime_; }
    Library& library() { return library_; }
    std::filesystem::path models_folder() const { return home_ / "models"; }  ///< our own store
    std::filesystem::path model_path(const std::string& name) const { return home_ / (name + ".gguf"); }

    httplib::Result post(const std::string& path, const Json& body,
                         const httplib::Headers& headers = {}) const {
        return client().Post(path, headers, body.dump(), "application/json");
    }
    /// The answer to a request that must succeed.
    Json ask(const std::string& path, const Json& body) const {
        const auto response = post(path, body);
        if (!response || response->status != 200)
            throw std::runtime_error(path + ": " + (response ? response->body : "no answer"));
        return Json::parse(response->body);
    }
    Json get(const std::string& path) const {
        const auto response = client().Get(path);
        if (!response) throw std::runtime_error(path + ": no answer");
        return Json::parse(response->body);
    }
    /// One number of /metrics; 0 when it is not there.
    double metric(const std::string& name) const {
        const auto response = client().Get("/metrics");
        const auto at = response ? ("\n" + response->body).find("\n" + name + " ") : std::string::npos;
        return at == std::string::npos ? 0 : std::stod(response->body.substr(at + name.size() + 1));
    }

    /// "tiny" under another name and with a chat template.
    void link_with_template(const std::string& name, const std::string& chat_template) {
        link_with(name,
                  [&](Metadata& metadata) { metadata.set_string("tokenizer.chat_template", chat_template); });
    }
    /// "tiny" under another name and with other metadata.
    void link_with(const std::string& name, const std::function<void(Metadata&)>& change) {
        const auto file = open_model_file(model_path("tiny"));
        auto metadata = file->metadata();
        change(metadata);
        std::vector<GgufTensor> tensors;
        for (const auto& tensor : file->tensors())
            tensors.push_back({tensor.name, tensor.dtype, tensor.shape,
                               [data = tensor.data](const auto& sink) { return sink(data); }});
        const auto written = write_gguf(model_path(name), metadata, tensors);
        if (!written) throw std::runtime_error(written.error().text());
        if (const auto entry = library_.import(model_path(name), name); !entry)
            throw std::runtime_error(entry.error().text());
    }

  private:
    void link(const std::string& name, std::uint64_t seed) {
        RandomModelSpec spec;
        spec.name = name;
        spec.context = 2048;
        spec.seed = seed;
        RandomModel(spec).write_gguf(model_path(name));
        const auto entry = library_.import(model_path(name), name);
        if (!entry) throw std::runtime_error(entry.error().text());
    }

    TemporaryFolder home_;
    Library library_;
    std::unique_ptr<Runtime> runtime_;
    std::unique_ptr<Server> server_;
};

/// A chat template that knows tools.
inline constexpr const char* kToolTemplate =
    "{% for t in tools %}{{ t.function.name }} {% endfor %}"
    "{% for m in messages %}{{ m.role }}: {{ m.content }}"
    "{% for c in m.tool_calls %}<tool_call>{{ c.function | tojson }}</tool_call>{% endfor %}{% endfor %}";

/// The messages of a chat that has just begun.
inline Json user_message(const std::string& text) {
    return Json::array({Json{{"role", "user"}, {"content", text}}});
}

/// JSON for QCOMPARE, which cannot tell what to make of it.
inline std::string dumped(const Json& json) {
    return json.dump();
}

inline std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> lines;
    for (std::size_t begin = 0; begin < text.size();) {
        const auto end = std::min(text.find('\n', begin), text.size());
        if (end > begin) lines.push_back(text.substr(begin, end - begin));
        begin = end + 1;
    }
    return lines;
}

/// Waits for something that happens on another thread; false if it does not within ten seconds.
template <typename Condition>
bool eventually(Condition condition) {
    for (int i = 0; i < 1000; ++i) {
        if (condition()) return true;
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
    }
    return false;
}

}  // namespace tars::test
