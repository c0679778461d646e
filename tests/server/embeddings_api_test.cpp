// SPDX-License-Identifier: Apache-2.0
// Texts as vectors, held to the reference in double precision.
#include "refusals.h"
#include "tests/support/compare.h"
#include "tests/support/reference_model.h"
#include "text/tokenizer.h"

#include <QTest>

#include <atomic>
#include <bit>
#include <cmath>
#include <thread>

using namespace tars;
using namespace tars::test;

namespace {

using Vector = std::vector<double>;

double length(const Vector& vector) {
    double squares = 0;
    for (const double value : vector) squares += value * value;
    return std::sqrt(squares);
}

double cosine(const Vector& a, const Vector& b) {
    double product = 0;
    for (std::size_t i = 0; i < a.size(); ++i) product += a[i] * b[i];
    return product / (length(a) * length(b));
}

Vector scaled(Vector vector, double factor) {
    for (double& value : vector) value *= factor;
    return vector;
}

Vector unpacked(const QByteArray& bytes) {
    Vector vector;
    for (qsizetype i = 0; i + 3 < bytes.size(); i += 4) {
        std::uint32_t bits = 0;
        for (int j = 3; j >= 0; --j) bits = bits << 8 | static_cast<unsigned char>(bytes[i + j]);
        vector.push_back(double{std::bit_cast<float>(bits)});
    }
    return vector;
}

}  // namespace

class EmbeddingsApiTest : public QObject {
    Q_OBJECT

    std::unique_ptr<ServerFixture> fixture_;

    std::vector<int> tokens_of(const std::string& text) const {
        const auto file = open_model_file(fixture_->model_path("tiny"));
        const auto tokens = Tokenizer::from_metadata(file->metadata())->encode(text);
        return {tokens.begin(), tokens.end()};
    }

    /// What the reference makes of a text: the mean of its hidden states.
    Vector expected(const std::string& text) const {
        const auto hidden = ReferenceModel::open(fixture_->model_path("tiny")).hidden(tokens_of(text));
        Vector mean(hidden[0].size());
        for (const auto& row : hidden)
            for (std::size_t i = 0; i < row.size(); ++i)
                mean[i] += row[i] / static_cast<double>(hidden.size());
        return mean;
    }

    Vector raw(const std::string& text, const std::string& model = "tiny") const {
        return fixture_->ask("/api/embeddings", {{"model", model}, {"prompt", text}})["embedding"]
            .get<Vector>();
    }

    Json embed(Json members) const {
        members["model"] = "tiny";
        return fixture_->ask("/api/embed", members);
    }

    void link_with_pooling(const std::string& name, std::uint32_t type) const {
        fixture_->link_with(name, [&](Metadata& metadata) { metadata.set_u32("llama.pooling_type", type); });
    }

  private slots:
    void initTestCase() { fixture_ = std::make_unique<ServerFixture>(); }
    void cleanupTestCase() { fixture_.reset(); }

    void the_older_route_gives_the_vector_as_it_is() {
        for (const auto* text : {"hello", "some more words than that, for a longer way", "x"}) {
            const auto got = raw(text);
            QCOMPARE(got.size(), std::size_t{64});
            QVERIFY2(nmse(got, expected(text)) < 1e-9, text);
        }
        QVERIFY(std::abs(length(raw("hello")) - 1) > 0.01);
        QCOMPARE(dumped(fixture_->ask("/api/embeddings", {{"model", "tiny"}, {"prompt", ""}})),
                 std::string(R"({"embedding":[]})"));
    }

    void vectors_have_length_one_and_keep_their_order() {
        const std::vector<std::string> texts = {"hello", "good morning to all of you", "hello"};
        const auto answer = embed({{"input", texts}});
        const auto vectors = answer["embeddings"].get<std::vector<Vector>>();
        QCOMPARE(vectors.size(), texts.size());
        std::size_t tokens = 0;
        for (std::size_t i = 0; i < texts.size(); ++i) {
            QVERIFY(std::abs(length(vectors[i]) - 1) < 1e-6);
            const auto raw_vector = expected(texts[i]);
            QVERIFY(nmse(vectors[i], scaled(raw_vector, 1 / length(raw_vector))) < 1e-9);
            tokens += tokens_of(texts[i]).size();
        }
        QCOMPARE(vectors[0], vectors[2]);
        QCOMPARE(answer["prompt_eval_count"].get<std::size_t>(), tokens);
        QCOMPARE(answer["model"].get<std::string>(), std::string("tiny"));
        QVERIFY(answer["total_duration"].get<std::int64_t>() > 0);
        QCOMPARE(dumped(embed({{"input", "hello"}})["embeddings"][0]), dumped(answer["embeddings"][0]));
        for (const auto& nothing : {Json(""), Json(nullptr), Json::array()})
            QCOMPARE(dumped(embed({{"input", nothing}})["embeddings"]), std::string("[]"));
    }

    void what_was_cut_off_is_told() {
        const std::string text(400, 'x');
        const auto whole = embed({{"input", text}});
        QVERIFY(!whole.contains("dropped_tokens"));
        const Json options = {{"num_ctx", 16}};
        const auto all = whole["prompt_eval_count"].get<int>();
        const Json body = {{"model", "tiny"}, {"input", {text, "x", text}}, {"options", options}};
        const auto response = fixture_->post("/api/embed", body);
        const auto cut = Json::parse(response->body);
        const auto dropped = cut["dropped_tokens"].get<int>();
        QCOMPARE(dropped, 2 * (all - 16));
        QCOMPARE(response->get_header_value("X-Dropped-Tokens"), std::to_string(dropped));
        const auto older =
            fixture_->post("/api/embeddings", {{"model", "tiny"}, {"prompt", text}, {"options", options}});
        QCOMPARE(older->get_header_value("X-Dropped-Tokens"), std::to_string(all - 16));
        QCOMPARE(Json::parse(older->body).size(), std::size_t{1});
        const std::string long_text(20000, 'x');
        const auto openai = fixture_->post("/v1/embeddings", {{"model", "tiny"}, {"input", long_text}});
        const auto usage = Json::parse(openai->body)["usage"];
        QVERIFY(usage["dropped_tokens"].get<int>() > 0);
        QCOMPARE(openai->get_header_value("X-Dropped-Tokens"), dumped(usage["dropped_tokens"]));
    }

    void more_texts_than_fit_at_once_come_in_groups() {
        std::vector<std::string> texts;
        for (int i = 0; i < 150; ++i) texts.push_back("text number " + std::to_string(i % 7));
        const auto vectors = embed({{"input", texts}})["embeddings"].get<std::vector<Vector>>();
        QCOMPARE(vectors.size(), texts.size());
        for (std::size_t i = 7; i < texts.size(); ++i) QCOMPARE(vectors[i], vectors[i % 7]);
        QVERIFY(vectors[0] != vectors[1]);
    }

    void pooling_is_as_the_model_says() {
        const auto hidden =
            ReferenceModel::open(fixture_->model_path("tiny")).hidden(tokens_of("hello there"));
        link_with_pooling("first", 2);
        link_with_pooling("last", 3);
        link_with_pooling("rank", 4);
        QVERIFY(nmse(raw("hello there", "first"), hidden.front()) < 1e-9);
        QVERIFY(nmse(raw("hello there", "last"), hidden.back()) < 1e-9);
        const auto refused = fixture_->post("/api/embed", {{"model", "rank"}, {"input", "x"}});
        QCOMPARE(refused->status, 400);
        QVERIFY(refused->body.find("pooling type 4") != std::string::npos);
    }

    void fewer_dimensions_are_cut_and_scaled_again() {
        const auto whole = embed({{"input", "hello"}})["embeddings"][0].get<Vector>();
        const auto cut = embed({{"input", "hello"}, {"dimensions", 10}})["embeddings"][0].get<Vector>();
        QCOMPARE(cut.size(), std::size_t{10});
        QVERIFY(std::abs(length(cut) - 1) < 1e-6);
        QVERIFY(cosine(cut, Vector(whole.begin(), whole.begin() + 10)) > 1 - 1e-9);
        QCOMPARE(embed({{"input", "hello"}, {"dimensions", 1000}})["embeddings"][0].size(), std::size_t{64});
    }

    void long_texts_are_cut_or_refused() {
        const std::string text(40, 'q');
        const auto limited = [&](int context, bool truncate) {
            return fixture_->post("/api/embed", {{"model", "tiny"},
                                                 {"input", Json::array({"q", text})},
                                                 {"truncate", truncate},
                                                 {"options", {{"num_ctx", context}}}});
        };
        const auto cut = Json::parse(limited(8, true)->body);
        QCOMPARE(cut["prompt_eval_count"].get<std::size_t>(), tokens_of("q").size() + 8);
        const auto hidden = ReferenceModel::open(fixture_->model_path("tiny"));
        auto tokens = tokens_of(text);
        QVERIFY(tokens.size() > 8);
        const auto rows = hidden.hidden(std::span(tokens).first(8));
        Vector mean(rows[0].size());
        for (const auto& row : rows)
            for (std::size_t i = 0; i < row.size(); ++i) mean[i] += row[i];
        QVERIFY(cosine(cut["embeddings"][1].get<Vector>(), mean) > 1 - 1e-9);
        const auto refused = limited(8, false);
        QCOMPARE(refused->status, 400);
        QVERIFY(refused->body.find("the input length exceeds the context length") != std::string::npos);
        for (const int context : {0, 1}) {
            const auto impossible = limited(context, true);
            QCOMPARE(impossible->status, 400);
            QVERIFY(impossible->body.find("input after truncation exceeds maximum context length") !=
                    std::string::npos);
        }
        QCOMPARE(limited(static_cast<int>(tokens.size()), false)->status, 200);
    }

    void openais_route_packs_them_too() {
        Json body = {{"model", "tiny"}, {"input", Json::array({"hello", "there"})}};
        const auto plain = fixture_->ask("/v1/embeddings", body);
        QCOMPARE(plain["object"].get<std::string>(), std::string("list"));
        QCOMPARE(plain["data"].size(), std::size_t{2});
        QCOMPARE(plain["data"][1]["index"].get<int>(), 1);
        QCOMPARE(plain["data"][1]["object"].get<std::string>(), std::string("embedding"));
        const auto tokens = tokens_of("hello").size() + tokens_of("there").size();
        QCOMPARE(plain["usage"]["prompt_tokens"].get<std::size_t>(), tokens);
        QCOMPARE(plain["usage"]["total_tokens"].get<std::size_t>(), tokens);
        body["encoding_format"] = "base64";
        const auto packed = fixture_->ask("/v1/embeddings", body)["data"][1]["embedding"].get<std::string>();
        const auto vector = unpacked(QByteArray::fromBase64(QByteArray::fromStdString(packed)));
        QVERIFY(nmse(vector, plain["data"][1]["embedding"].get<Vector>()) < 1e-14);
        body["input"] = "";
        QCOMPARE(fixture_->ask("/v1/embeddings", body)["data"].size(), std::size_t{1});
    }

    void chats_and_embeddings_share_the_model() {
        const auto alone = raw("hello");
        std::vector<std::thread> clients;
        std::atomic<int> good = 0;
        for (int i = 0; i < 6; ++i)
            clients.emplace_back([&, i] {
                if (i % 2 == 0) {
                    if (raw("hello") == alone) ++good;
                    return;
                }
                const auto answer = fixture_->ask("/api/generate", {{"model", "tiny"},
                                                                    {"prompt", "hi"},
                                                                    {"stream", false},
                                                                    {"options", {{"num_predict", 10}}}});
                if (answer["done"] == true) ++good;
            });
        for (auto& client : clients) client.join();
        QCOMPARE(good.load(), 6);
    }

    void faults_are_told_data() {
        refusal_columns();
        refusal("/api/embed", "{}", "model '' not found", 404);
        refusal("/api/embeddings", "{}", "model is required");
        refusal("/api/embed", R"({"model":"nobody","input":"x"})",
                "model \"nobody\" not found, try pulling it first", 404);
        refusal("/api/embeddings", R"({"model":"nobody","prompt":"x"})", "try pulling it first", 404);
        refusal("/api/embed", R"({"model":"no*name","input":"x"})", "invalid model name");
        refusal("/api/embed", R"({"model":"tiny","input":7})", "invalid input type");
        refusal("/api/embed", R"({"model":"tiny","input":[7]})", "invalid input type");
        refusal("/api/embed", R"({"model":"tiny","input":"x","options":{"num_ctx":"many"}})", "num_ctx");
        refusal("/v1/embeddings", R"({"model":"tiny"})", "invalid input");
        refusal("/v1/embeddings", R"({"model":"tiny","input":[]})", "invalid input");
        refusal("/v1/embeddings", R"({"model":"tiny","input":[1,2]})", "invalid input");
        refusal("/v1/embeddings", R"({"model":"tiny","input":"x","encoding_format":"hex"})",
                "Invalid value for 'encoding_format' = hex. Supported values: ['float', 'base64'].");
        refusal("/v1/embeddings", R"({"model":"nobody","input":"x"})", "not found", 404);
    }

    void faults_are_told() { verify_refusal(*fixture_); }
};

QTEST_GUILESS_MAIN(EmbeddingsApiTest)
#include "embeddings_api_test.moc"
