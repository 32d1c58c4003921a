import { SetMetadata, type CustomDecorator } from '@nestjs/common';

export const OWN_TRANSACTIONS = 'request:own-transactions';

/**
 * The one exception to "one request, one transaction": a stream, whose batches are each a transaction of their own, or a probe that must
 * answer while the database cannot. The handler itself checks who is asking.
 */
export const OwnTransactions = (): CustomDecorator => SetMetadata(OWN_TRANSACTIONS, true);
