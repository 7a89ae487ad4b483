/// What staff do with orders: ship and deliver them, cancel them, give money back. Owns `cancellations`; may call
/// orders and all below. Each act is one transaction, or two with the payment provider between them.
///
/// The definition says once what several of these operations answer. (Its info is demanded, and written elsewhere.)
@NullMarked
@OpenAPIDefinition(
        info = @Info(title = "", version = ""),
        components =
                @Components(
                        responses = {
                            @APIResponse(
                                    name = "IllegalTransition",
                                    description =
                                            "The order's state does not allow it, or the same request still runs.",
                                    content =
                                            @Content(
                                                    mediaType = "application/problem+json",
                                                    schema = @Schema(ref = "Problem"),
                                                    examples =
                                                            @ExampleObject(
                                                                    name = "illegal-transition",
                                                                    value = Examples.ILLEGAL_TRANSITION))),
                            @APIResponse(
                                    name = "RefundRefused",
                                    description =
                                            "The payment provider refused to give the money back; the order is as it was.",
                                    content =
                                            @Content(
                                                    mediaType = "application/problem+json",
                                                    schema = @Schema(ref = "Problem")))
                        }))
package dev.cartwright.fulfilment;

import org.eclipse.microprofile.openapi.annotations.Components;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.NullMarked;
