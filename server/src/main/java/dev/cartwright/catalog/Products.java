package dev.cartwright.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cartwright.kernel.Caller;
import dev.cartwright.kernel.ProductId;
import dev.cartwright.platform.http.IfMatch;

/// What staff change of the goods.
public interface Products {
    /// @throws dev.cartwright.kernel.Problem 422 that names each field, 409 `taken` for a slug or an SKU
    ProductId create(ProductForm wanted, Caller caller);

    /// What the form leaves out is cleared, the slug and the type excepted.
    ///
    /// @throws dev.cartwright.kernel.Problem as [#create], and 404, 412, and 409 `in-use` for a variant that
    ///     is left out although it was ordered
    ProductId replace(String idOrSlug, Kind kind, IfMatch match, ProductForm wanted, Caller caller);

    /// @param patch of the form of this kind (RFC 7396)
    ProductId patch(String idOrSlug, Kind kind, IfMatch match, JsonNode patch, Caller caller);

    /// @throws dev.cartwright.kernel.Problem 404, 412, and 409 `in-use` for what was ordered or has had stock
    void delete(String idOrSlug, Kind kind, IfMatch match, Caller caller);

    /// Which things are there behind a door.
    enum Kind {
        PRODUCT,
        /// A product that is no book is not there.
        BOOK
    }
}
