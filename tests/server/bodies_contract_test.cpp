// SPDX-License-Identifier: Apache-2.0
// Requests whose bodies come packed, as Content-Encoding says.
#include "server_fixture.h"

#include <QTest>

#include <zlib.h>
#include <zstd.h>

using namespace tars;
using namespace tars::test;

namespace {

constexpr std::size_t kLimit = 256 * 1024;

/// `bits` is zlib's number for a format: 31 gzip, 15 zlib's own, -15 none.
std::string deflated(const std::string& text, int bits) {
    z_stream stream{};
    deflateInit2(&stream, 9, Z_DEFLATED, bits, 9, Z_DEFAULT_STRATEGY);
    std::string packed(deflateBound(&stream, static_cast<uLong>(text.size())), '\0');
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(text.data()));
    stream.avail_in = static_cast<uInt>(text.size());
    stream.next_out = reinterpret_cast<Bytef*>(packed.data());
    stream.avail_out = static_cast<uInt>(packed.size());
    deflate(&stream, Z_FINISH);
    packed.resize(stream.total_out);
    deflateEnd(&stream);
    return packed;
}

/// With a window of 2^`window_log` bytes, whose size the frame tells; 0: as large as the text needs.
std::string zstd(const std::string& text, int window_log = 0) {
    std::string packed(ZSTD_compressBound(text.size()) + 64, '\0');
    auto* context = ZSTD_createCCtx();
    if (window_log > 0) {
        ZSTD_CCtx_setParameter(context, ZSTD_c_windowLog, window_log);
        ZSTD_CCtx_setParameter(context, ZSTD_c_contentSizeFlag, 0);
    }
    ZSTD_inBuffer in{text.data(), text.size(), 0};
    ZSTD_outBuffer out{packed.data(), packed.size(), 0};
    while (ZSTD_compressStream2(context, &out, &in, ZSTD_e_flush) != 0) {
    }
    while (ZSTD_compressStream2(context, &out, &in, ZSTD_e_end) != 0) {
    }
    ZSTD_freeCCtx(context);
    packed.resize(out.pos);
    return packed;
}

std::string pack(const std::string& encoding, const std::string& text) {
    if (encoding == "identity") return text;
    if (encoding == "zstd") return zstd(text);
    return deflated(text, encoding == "deflate" ? 15 : 31);
}

/// A request as long as it is told to be.
std::string padded(std::size_t bytes) {
    std::string text = "{\"model\":\"tiny\",\"unknown\":\"";
    text.append(bytes - text.size() - 2, 'x');
    return text + "\"}";
}

}  // namespace

class BodiesContractTest : public QObject {
    Q_OBJECT

    std::unique_ptr<ServerFixture> fixture_;

    httplib::Result post(const std::string& encoding, const std::string& body,
                         const char* path = "/api/show") const {
        auto client = fixture_->client();
        return client.Post(path, httplib::Headers{{"Content-Encoding", encoding}}, body, "application/json");
    }
    int status(const std::string& encoding, const std::string& body, const char* path = "/api/show") const {
        const auto response = post(encoding, body, path);
        return response ? response->status : -1;
    }

  private slots:
    void initTestCase() {
        ServerOptions options;
        options.body_bytes = kLimit;
        fixture_ = std::make_unique<ServerFixture>(options);
    }
    void cleanupTestCase() { fixture_.reset(); }

    void encodings_data() {
        QTest::addColumn<QString>("encoding");
        for (const auto* encoding : {"identity", "gzip", "x-gzip", "GZip", "deflate", "zstd", "ZSTD"})
            QTest::newRow(encoding) << encoding;
    }
    void encodings() {
        QFETCH(QString, encoding);
        const auto name = encoding.toStdString();
        const auto plain = encoding.toLower().toStdString();
        for (const auto* path : {"/api/show", "/v1/responses", "/v1/chat/completions", "/v1/messages"}) {
            const Json body = {{"model", "tiny"},
                               {"input", "x"},
                               {"messages", user_message("x")},
                               {"max_tokens", 1},
                               {"max_output_tokens", 1}};
            QCOMPARE(status(name, pack(plain, body.dump()), path), 200);
        }
        // As large as a plain one may be, and no larger: a few bytes could be anything.
        QCOMPARE(status(name, pack(plain, padded(kLimit))), 200);
        QCOMPARE(status(name, pack(plain, padded(kLimit + 1))), 413);
        for (const auto* path : {"/api/show", "/v1/responses", "/v1/messages"}) {
            const auto bomb = post(name, pack(plain, padded(8 * kLimit)), path);
            QVERIFY(bomb);
            QCOMPARE(bomb->status, 413);
            const auto error = Json::parse(bomb->body)["error"];
            QCOMPARE((error.is_string() ? error : error["message"]).get<std::string>(),
                     std::string("the request's body is too large"));
        }
        const auto nothing = post(name, "");
        QCOMPARE(nothing->status, 400);
        QVERIFY(nothing->body.find("missing request body") != std::string::npos);
    }

    void nothing_is_told_as_nothing_everywhere_data() {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("words");
        for (const auto* path : {"/api/generate", "/api/chat", "/api/embed", "/api/embeddings", "/api/show",
                                 "/api/copy", "/api/delete", "/api/pull", "/api/push", "/api/create"})
            QTest::newRow(path) << path << "missing request body";
        for (const auto* path : {"/v1/chat/completions", "/v1/completions", "/v1/embeddings", "/v1/responses",
                                 "/v1/messages", "/v1/messages/count_tokens"})
            QTest::newRow(path) << path << "EOF";
    }
    void nothing_is_told_as_nothing_everywhere() {
        QFETCH(QString, path);
        QFETCH(QString, words);
        const auto target = path.toStdString();
        for (const auto* body : {"", " \n"}) {
            auto client = fixture_->client();
            const auto response = target == "/api/delete" ? client.Delete(target, body, "application/json")
                                                          : client.Post(target, body, "application/json");
            QVERIFY(response);
            QCOMPARE(response->status, 400);
            const auto error = Json::parse(response->body)["error"];
            QCOMPARE(
                QString::fromStdString((error.is_string() ? error : error["message"]).get<std::string>()),
                words);
        }
    }

    void what_broke_off_or_is_something_else_is_refused_data() {
        QTest::addColumn<QString>("encoding");
        for (const auto* encoding : {"gzip", "deflate", "zstd"}) QTest::newRow(encoding) << encoding;
    }
    void what_broke_off_or_is_something_else_is_refused() {
        QFETCH(QString, encoding);
        const auto name = encoding.toStdString();
        const auto packed = pack(name, padded(1000));
        QCOMPARE(status(name, packed), 200);
        for (const std::size_t size : {std::size_t{1}, std::size_t{9}, packed.size() / 2, packed.size() - 1})
            QCOMPARE(status(name, packed.substr(0, size)), 400);
        auto changed = packed;
        for (std::size_t i = changed.size() / 3; i < changed.size(); ++i)
            changed[i] = static_cast<char>(~changed[i]);
        QCOMPARE(status(name, changed), 400);
        QCOMPARE(status(name, "{\"model\":\"tiny\"}"), 400);
        QCOMPARE(status(name, packed + "more"), 400);
        // The connection is as good as before.
        auto client = fixture_->client();
        client.set_keep_alive(true);
        const httplib::Headers head = {{"Content-Encoding", name}};
        QCOMPARE(client.Post("/api/show", head, packed.substr(1), "")->status, 400);
        QCOMPARE(client.Post("/api/show", head, packed, "")->status, 200);
    }

    void deflate_is_what_either_kind_of_client_means_by_it() {
        QCOMPARE(status("deflate", deflated(padded(500), 15)), 200);
        QCOMPARE(status("deflate", deflated(padded(500), -15)), 200);
        QCOMPARE(status("gzip", deflated(padded(500), 15)), 400);
    }

    void files_that_follow_one_another_are_one_body() {
        const std::string first = "{\"model\":", second = "\"tiny\"}";
        QCOMPARE(status("gzip", deflated(first, 31) + deflated(second, 31)), 200);
        QCOMPARE(status("zstd", zstd(first) + zstd(second)), 200);
        QCOMPARE(status("gzip", deflated(padded(kLimit), 31) + deflated(" ", 31)), 413);
        QCOMPARE(status("zstd", zstd(padded(kLimit)) + zstd(" ")), 413);
    }

    void bodies_end_wherever_they_do() {
        // Around the size of the pieces in which they are unpacked.
        for (const std::size_t size : {65535u, 65536u, 65537u, 131072u, 196608u})
            for (const auto* encoding : {"gzip", "deflate", "zstd"})
                QCOMPARE(status(encoding, pack(encoding, padded(size))), 200);
    }

    void a_window_takes_no_more_memory_than_every_decoder_must_have() {
        QCOMPARE(status("zstd", zstd(padded(1000), 23)), 200);
        QCOMPARE(status("zstd", zstd(padded(1000), 24)), 413);
    }

    void other_encodings_are_told() {
        for (const auto* encoding : {"br", "compress", "gzip, gzip", "gzip;q=1", "nothing"}) {
            const auto native = post(encoding, "{\"model\":\"tiny\"}");
            QVERIFY(native);
            QCOMPARE(native->status, 415);
            QVERIFY(Json::parse(native->body)["error"].get<std::string>().find("Content-Encoding") !=
                    std::string::npos);
            QCOMPARE(
                Json::parse(post(encoding, "{}", "/v1/responses")->body)["error"]["type"].get<std::string>(),
                std::string("api_error"));
        }
        // A file is stored as it comes, under the digest of what came.
        const auto* path =
            "/api/blobs/sha256:0000000000000000000000000000000000000000000000000000000000000000";
        QCOMPARE(status("gzip", deflated("x", 31), path), 415);
    }

    void chunks_are_unpacked_too() {
        const auto packed = zstd(padded(3000));
        std::size_t sent = 0;
        auto client = fixture_->client();
        const auto response = client.Post(
            "/api/show", httplib::Headers{{"Content-Encoding", "zstd"}},
            [&](std::size_t, httplib::DataSink& sink) {
                if (sent == packed.size()) {
                    sink.done();
                    return true;
                }
                return sink.write(packed.data() + sent++, 1);
            },
            "application/json");
        QVERIFY(response);
        QCOMPARE(response->status, 200);
    }
};

QTEST_GUILESS_MAIN(BodiesContractTest)
#include "bodies_contract_test.moc"
