/// A payment provider that happens to be built in: it speaks HTTP, keeps a durable ledger of its own and signs its
/// webhooks, so that the shop meets it as it would meet a foreign one. What each test token does stands in
/// `docs/payments.md`. Only [SimulatorProvider] is the shop's side; everything else is the provider's.
@NullMarked
package dev.cartwright.payment.simulator;

import org.jspecify.annotations.NullMarked;
