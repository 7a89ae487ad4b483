/// What a running shop owns on its machine: the data folder with its lock and secrets, the account that PostgreSQL
/// runs under, and the processes it starts. Knows nothing of HTTP, SQL or commerce; everybody above may call it.
@NullMarked
package dev.cartwright.platform.process;

import org.jspecify.annotations.NullMarked;
