// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/hash_key.h"

#include "base/number_text.h"

#include <array>
#include <cassert>
#include <cstdlib>
#include <memory>
#include <openssl/crypto.h>
#include <openssl/evp.h>

namespace millrace {

namespace {

template <auto Function>
struct Deleter {
    template <typename T>
    void operator()(T* object) const {
        Function(object);
    }
};

using LibraryContext = std::unique_ptr<OSSL_LIB_CTX, Deleter<OSSL_LIB_CTX_free>>;
using Digest = std::unique_ptr<EVP_MD, Deleter<EVP_MD_free>>;
using DigestContext = std::unique_ptr<EVP_MD_CTX, Deleter<EVP_MD_CTX_free>>;

/// Eight bytes, the first one the most significant. Spelled out, so that compilers make it one load and swap.
std::uint64_t bigEndian(const unsigned char* bytes) {
    return std::uint64_t{bytes[0]} << 56U | std::uint64_t{bytes[1]} << 48U | std::uint64_t{bytes[2]} << 40U |
           std::uint64_t{bytes[3]} << 32U | std::uint64_t{bytes[4]} << 24U | std::uint64_t{bytes[5]} << 16U |
           std::uint64_t{bytes[6]} << 8U | std::uint64_t{bytes[7]};
}

/// Looking the algorithm up costs more than hashing a key, so it is done once. The context of our own ignores
/// the machine's OpenSSL configuration: where that permits only FIPS algorithms MD5 would be missing, and
/// here it protects nothing but only spreads keys over shards.
class Md5Algorithm {
public:
    Md5Algorithm()
        : m_context(OSSL_LIB_CTX_new())
        , m_digest(EVP_MD_fetch(m_context.get(), "MD5", nullptr)) {}

    [[nodiscard]] const EVP_MD* get() const { return m_digest.get(); }

private:
    LibraryContext m_context;
    Digest m_digest;
};

/// One thread's hasher; making a context allocates.
class Md5 {
public:
    Md5()
        : m_context(EVP_MD_CTX_new()) {
        static const Md5Algorithm algorithm;
        m_algorithm = algorithm.get();
    }

    [[nodiscard]] HashKey hash(const char* data, std::size_t length) const {
        std::array<unsigned char, 16> digest{};
        const bool hashed = EVP_DigestInit_ex2(m_context.get(), m_algorithm, nullptr) == 1 &&
                            EVP_DigestUpdate(m_context.get(), data, length) == 1 &&
                            EVP_DigestFinal_ex(m_context.get(), digest.data(), nullptr) == 1;
        if (!hashed) {
            // Out of memory or an OpenSSL without MD5: no record could be routed, and no caller could help
            // it.
            std::abort();
        }
        return static_cast<HashKey>(bigEndian(digest.data())) << 64U | bigEndian(digest.data() + 8);
    }

private:
    DigestContext m_context;
    const EVP_MD* m_algorithm = nullptr;
};

const Md5& threadMd5() {
    thread_local const Md5 md5;
    return md5;
}

} // namespace

HashKey hashPartitionKey(std::string_view key) {
    return threadMd5().hash(key.data(), key.size());
}

void hashPartitionKeys(std::string_view text, std::size_t length, std::span<HashKey> hashes) {
    assert(length == 0 || text.size() / length >= hashes.size());
    const Md5& md5 = threadMd5();
    const char* key = text.data();
    for (HashKey& hash : hashes) {
        hash = md5.hash(key, length);
        key += length;
    }
}

Result<HashKey> parseHashKey(std::string_view text) {
    constexpr std::size_t kMostDigits = 39;
    HashKey value = 0;
    const bool hasForm = !text.empty() && text.size() <= kMostDigits && (text.front() != '0' || text == "0");
    if (!hasForm || !parseUInt128(text, value)) {
        return Error{ErrorCode::invalidInput,
                     {},
                     {MR_TEXT("Input", "%1 is not a hash key"), {inQuotes(text)}},
                     MR_TEXT("Input", "write a decimal number from 0 to "
                                      "340282366920938463463374607431768211455, without leading zeros")};
    }
    return value;
}

HashKeyRange evenHashKeyRange(std::uint32_t index, std::uint32_t count) {
    assert(index < count);
    if (count <= 1) {
        return {};
    }
    // floor(2^128 / count) from 2^128 - 1, which is the largest number there is.
    const HashKey width = kMaximumHashKey / count + (kMaximumHashKey % count == count - 1 ? 1 : 0);
    const HashKey first = width * index;
    return {first, index + 1 == count ? kMaximumHashKey : first + width - 1};
}

} // namespace millrace
