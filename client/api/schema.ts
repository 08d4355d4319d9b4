/** Generated from docs/openapi.json by `npm run openapi`: the API as its routes describe it. */
export interface paths {
  '/api/v1/markets': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The markets that there are
     * @description All of them, the oldest first.
     */
    get: operations['listMarkets'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/markets/{market}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * A market as it stands now
     * @description A market as it stands now
     */
    get: operations['getMarket'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/markets/{market}/clock': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The clock of a market
     * @description The clock of a market
     */
    get: operations['getClock'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/markets/{market}/asks': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The best ask of each model that is in stock
     * @description The best ask of each model that is in stock
     */
    get: operations['listBestAsks'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/markets/{market}/journal': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The journal of a market, from a seq on
     * @description The journal of a market, from a seq on
     */
    get: operations['getJournal'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/markets/{market}/clock/pause': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Pause market time
     * @description Pause market time. Answered when it is committed; the same Idempotency-Key again gets the same answer.
     */
    post: operations['pauseClock'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/markets/{market}/clock/resume': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Let market time go on
     * @description Let market time go on. Answered when it is committed; the same Idempotency-Key again gets the same answer.
     */
    post: operations['resumeClock'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/markets/{market}/clock/step': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Run some ticks of a paused market
     * @description Run some ticks of a paused market. Answered when it is committed; the same Idempotency-Key again gets the same answer.
     */
    post: operations['stepClock'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/markets/{market}/clock/speed': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Set the ticks per second of market time
     * @description Set the ticks per second of market time. Answered when it is committed; the same Idempotency-Key again gets the same answer.
     */
    post: operations['setClockSpeed'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/markets/{market}/clock/run-to': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Step a paused market up to a tick
     * @description Step a paused market up to a tick. Answered when it is committed; the same Idempotency-Key again gets the same answer.
     */
    post: operations['runClockTo'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/markets/{market}/offers': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The offers of a market
     * @description `buyerId` narrows it to one buyer, for that buyer himself and for admins. In pages: pass `next` of an answer as `cursor` to get the page behind it; null is the end. An order with `-` in front goes downwards.
     */
    get: operations['listOffers'];
    put?: never;
    /**
     * Place an offer: this model, at most this price, until then
     * @description Place an offer: this model, at most this price, until then. Answered when it is committed; the same Idempotency-Key again gets the same answer.
     */
    post: operations['placeOffer'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/markets/{market}/offers/{offerId}/cancel': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Cancel an open offer
     * @description Cancel an open offer. Answered when it is committed; the same Idempotency-Key again gets the same answer.
     */
    post: operations['cancelOffer'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/markets/{market}/buyers': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The wallets of all buyers of a market
     * @description In pages: pass `next` of an answer as `cursor` to get the page behind it; null is the end. An order with `-` in front goes downwards.
     */
    get: operations['listWallets'];
    put?: never;
    /**
     * Let a buyer join who has no account
     * @description Let a buyer join who has no account. Answered when it is committed; the same Idempotency-Key again gets the same answer.
     */
    post: operations['joinBuyer'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/markets/{market}/deposits': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Bring money to a buyer or a dealership
     * @description Bring money to a buyer or a dealership. Answered when it is committed; the same Idempotency-Key again gets the same answer.
     */
    post: operations['depositMoney'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/markets/{market}/withdrawals': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Take money out that is not held
     * @description Take money out that is not held. Answered when it is committed; the same Idempotency-Key again gets the same answer.
     */
    post: operations['withdrawMoney'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/markets/{market}/dealerships': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The dealerships of a market
     * @description In pages: pass `next` of an answer as `cursor` to get the page behind it; null is the end. An order with `-` in front goes downwards.
     */
    get: operations['listDealerships'];
    put?: never;
    /**
     * Open a dealership, or one again that was closed
     * @description Open a dealership, or one again that was closed. Answered when it is committed; the same Idempotency-Key again gets the same answer.
     */
    post: operations['openDealership'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/markets/{market}/dealerships/{dealershipId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * One dealership
     * @description One dealership
     */
    get: operations['getDealership'];
    put?: never;
    post?: never;
    /**
     * Close a dealership; its history stays, and it may open again
     * @description Close a dealership; its history stays, and it may open again. Answered when it is committed; the same Idempotency-Key again gets the same answer.
     */
    delete: operations['closeDealership'];
    options?: never;
    head?: never;
    /**
     * Change name, place, preferences, pricing, restock or tiers
     * @description Change name, place, preferences, pricing, restock or tiers. Answered when it is committed; the same Idempotency-Key again gets the same answer.
     */
    patch: operations['updateDealership'];
    trace?: never;
  };
  '/api/v1/markets/{market}/dealerships/{dealershipId}/promotions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The promotions of a dealership
     * @description In pages: pass `next` of an answer as `cursor` to get the page behind it; null is the end. An order with `-` in front goes downwards.
     */
    get: operations['listDealershipPromotions'];
    put?: never;
    /**
     * Announce a promotion of a dealership
     * @description Announce a promotion of a dealership. Answered when it is committed; the same Idempotency-Key again gets the same answer.
     */
    post: operations['announceDealershipPromotion'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/markets/{market}/dealerships/{dealershipId}/promotions/{promotionId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /**
     * Withdraw a promotion of a dealership
     * @description Withdraw a promotion of a dealership. Answered when it is committed; the same Idempotency-Key again gets the same answer.
     */
    delete: operations['withdrawDealershipPromotion'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/markets/{market}/suppliers': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The suppliers of a market
     * @description In pages: pass `next` of an answer as `cursor` to get the page behind it; null is the end. An order with `-` in front goes downwards.
     */
    get: operations['listSuppliers'];
    put?: never;
    /**
     * Let a supplier join, or join again with a new price list
     * @description Let a supplier join, or join again with a new price list. Answered when it is committed; the same Idempotency-Key again gets the same answer.
     */
    post: operations['joinSupplier'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/markets/{market}/suppliers/{supplierId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * One supplier
     * @description One supplier
     */
    get: operations['getSupplier'];
    put?: never;
    post?: never;
    /**
     * Let a supplier leave; its history stays, and it may join again
     * @description Let a supplier leave; its history stays, and it may join again. Answered when it is committed; the same Idempotency-Key again gets the same answer.
     */
    delete: operations['leaveSupplier'];
    options?: never;
    head?: never;
    /**
     * Change name, year, country or tiers of a supplier
     * @description Change name, year, country or tiers of a supplier. Answered when it is committed; the same Idempotency-Key again gets the same answer.
     */
    patch: operations['updateSupplier'];
    trace?: never;
  };
  '/api/v1/markets/{market}/suppliers/{supplierId}/prices/{modelId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /**
     * Set the list price of a model, or stop selling it (null)
     * @description Set the list price of a model, or stop selling it (null). Answered when it is committed; the same Idempotency-Key again gets the same answer.
     */
    put: operations['priceModel'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/markets/{market}/suppliers/{supplierId}/promotions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The promotions of a supplier
     * @description In pages: pass `next` of an answer as `cursor` to get the page behind it; null is the end. An order with `-` in front goes downwards.
     */
    get: operations['listSupplierPromotions'];
    put?: never;
    /**
     * Announce a promotion of a supplier
     * @description Announce a promotion of a supplier. Answered when it is committed; the same Idempotency-Key again gets the same answer.
     */
    post: operations['announceSupplierPromotion'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/markets/{market}/suppliers/{supplierId}/promotions/{promotionId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /**
     * Withdraw a promotion of a supplier
     * @description Withdraw a promotion of a supplier. Answered when it is committed; the same Idempotency-Key again gets the same answer.
     */
    delete: operations['withdrawSupplierPromotion'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/markets/{market}/models': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The car models of the catalogue
     * @description In pages: pass `next` of an answer as `cursor` to get the page behind it; null is the end. An order with `-` in front goes downwards.
     */
    get: operations['listModels'];
    put?: never;
    /**
     * List a model, or one again that was withdrawn
     * @description List a model, or one again that was withdrawn. Answered when it is committed; the same Idempotency-Key again gets the same answer.
     */
    post: operations['listModel'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/markets/{market}/models/{modelId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * One car model
     * @description One car model
     */
    get: operations['getModel'];
    put?: never;
    post?: never;
    /**
     * Withdraw a model; what is in stock may still be sold, and it may be listed again
     * @description Withdraw a model; what is in stock may still be sold, and it may be listed again. Answered when it is committed; the same Idempotency-Key again gets the same answer.
     */
    delete: operations['withdrawModel'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/registrations': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Register a buyer
     * @description The same answer whether or not the address has an account; its owner gets a mail. Offers can be placed once the address is confirmed.
     */
    post: operations['register'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/registrations/resend': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Send the link that confirms an address again
     * @description The same answer whether or not the address has an account; its owner gets a mail.
     */
    post: operations['resendConfirmation'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/registrations/confirm': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Confirm an address with the link of a mail
     * @description Confirm an address with the link of a mail.
     */
    post: operations['confirmEmail'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/password-resets': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Ask for a link to choose a new password
     * @description The same answer whether or not the address has an account; its owner gets a mail.
     */
    post: operations['requestPasswordReset'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/password-resets/finish': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Choose a new password with the link of a mail
     * @description Ends all sessions, opens a locked account, and confirms the address.
     */
    post: operations['finishPasswordReset'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/email-changes/confirm': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Confirm a change of address, from the old or the new mailbox
     * @description Confirm a change of address, from the old or the new mailbox.
     */
    post: operations['confirmEmailChange'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/email-changes/cancel': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Stop a change of address, from the old mailbox
     * @description Stop a change of address, from the old mailbox.
     */
    post: operations['cancelEmailChange'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/session': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Sign in with a user name or an e-mail address
     * @description Answers with a short-lived access token, and sets the cookie that refreshes it.
     */
    post: operations['signIn'];
    /**
     * Sign out this device
     * @description Sign out this device.
     */
    delete: operations['signOut'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/session/refresh': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Get a new access token with the cookie of the session
     * @description The cookie is good once and replaced by each answer; one that comes again later ends the session.
     */
    post: operations['refreshSession'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/account/sessions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The devices that are signed in to your account
     * @description The devices that are signed in to your account.
     */
    get: operations['listSessions'];
    put?: never;
    post?: never;
    /**
     * Sign out all your devices but this one
     * @description Sign out all your devices but this one.
     */
    delete: operations['endOtherSessions'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/account/sessions/{sessionId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /**
     * Sign out one device of yours
     * @description Sign out one device of yours.
     */
    delete: operations['endSession'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/account': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Your account
     * @description Your account.
     */
    get: operations['getAccount'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/account/password': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Change your password; your other devices are signed out
     * @description Change your password; your other devices are signed out.
     */
    post: operations['changePassword'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/account/user-name': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Change your user name
     * @description Change your user name.
     */
    post: operations['changeUserName'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/account/email': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Move your account to another address
     * @description It moves when both addresses have confirmed by the links they are sent.
     */
    post: operations['requestEmailChange'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/account/profile': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * What you said of yourself
     * @description What you said of yourself.
     */
    get: operations['getProfile'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /**
     * Change what you say of yourself
     * @description Change what you say of yourself.
     */
    patch: operations['changeProfile'];
    trace?: never;
  };
  '/api/v1/markets/{market}/watched-models': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Your watch-list in a market
     * @description Your watch-list in a market.
     */
    get: operations['listWatchedModels'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/markets/{market}/watched-models/{modelId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /**
     * Put a model on your watch-list
     * @description Put a model on your watch-list.
     */
    put: operations['watchModel'];
    post?: never;
    /**
     * Take a model off your watch-list
     * @description Take a model off your watch-list.
     */
    delete: operations['unwatchModel'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/markets/{market}/alerts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Your alerts in a market
     * @description Your alerts in a market.
     */
    get: operations['listAlerts'];
    put?: never;
    /**
     * Be told of a model that you watch, here and by mail
     * @description At or below a price, when it is in stock again, or when it has a promotion. It goes off once each time, and waits again when that is over.
     */
    post: operations['addAlert'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/markets/{market}/alerts/{alertId}/seen': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Put away what an alert told
     * @description Put away what an alert told.
     */
    post: operations['putAwayAlert'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/markets/{market}/alerts/{alertId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /**
     * Be told no more
     * @description Be told no more.
     */
    delete: operations['removeAlert'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/users': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * People, in pages
     * @description People, in pages.
     */
    get: operations['listUsers'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/users/{userId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * A person
     * @description A person.
     */
    get: operations['getUser'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/users/{userId}/deactivate': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Take an account out of use; its sessions end at once
     * @description Take an account out of use; its sessions end at once.
     */
    post: operations['deactivateUser'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/users/{userId}/restore': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Bring an account back into use
     * @description Bring an account back into use.
     */
    post: operations['restoreUser'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/users/{userId}/role': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /**
     * Give a person another role; the houses of the old one are given up
     * @description Give a person another role; the houses of the old one are given up.
     */
    put: operations['changeRole'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/users/{userId}/houses': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /**
     * Say which houses a manager runs
     * @description Say which houses a manager runs.
     */
    put: operations['assignHouses'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/users/{userId}/email-change': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Move an account whose old mailbox is lost, after checking who asks
     * @description The old address is told and may object; without objection the account moves after seven days.
     */
    post: operations['startEmailChange'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/audit': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Every write: who, what, before and after; the newest first unless asked otherwise
     * @description Every write: who, what, before and after; the newest first unless asked otherwise.
     */
    get: operations['listAudit'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/mailbox': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The mails of this installation, the newest first (embedded default only)
     * @description The mails of this installation, the newest first (embedded default only).
     */
    get: operations['listMails'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/markets/{market}/models/{modelId}/candles': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * How the prices of a model went
     * @description For all ticks with `fromTick <= tick < toTick`; left out, the last market day. In stretches of `stretchTicks`, at most 400 of them: what was paid, and the best ask and the stock as each of them ended. None begins after now.
     */
    get: operations['getModelCandles'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/markets/{market}/promotions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Promotions of dealerships and suppliers
     * @description In pages: pass `next` of an answer as `cursor` to get the page behind it; null is the end. An order with `-` in front goes downwards.
     */
    get: operations['listPromotions'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/markets/{market}/promotions/{promotionId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * One promotion
     * @description One promotion
     */
    get: operations['getPromotion'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/markets/{market}/dealerships/{dealershipId}/stock': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * What a dealership has in stock
     * @description In pages: pass `next` of an answer as `cursor` to get the page behind it; null is the end. An order with `-` in front goes downwards.
     */
    get: operations['listStock'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/markets/{market}/dealerships/{dealershipId}/asks': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * What a dealership asks for its models
     * @description In pages: pass `next` of an answer as `cursor` to get the page behind it; null is the end. An order with `-` in front goes downwards.
     */
    get: operations['listAsks'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/markets/{market}/dealerships/{dealershipId}/assortment': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The models that fit a dealership, with their scores
     * @description In pages: pass `next` of an answer as `cursor` to get the page behind it; null is the end. An order with `-` in front goes downwards.
     */
    get: operations['listAssortment'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/markets/{market}/dealerships/{dealershipId}/sources': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * From whom a dealership buys each model
     * @description In pages: pass `next` of an answer as `cursor` to get the page behind it; null is the end. An order with `-` in front goes downwards.
     */
    get: operations['listSources'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/markets/{market}/dealerships/{dealershipId}/sales': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The cars a dealership sold
     * @description In pages: pass `next` of an answer as `cursor` to get the page behind it; null is the end. An order with `-` in front goes downwards.
     */
    get: operations['listDealershipSales'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/markets/{market}/dealerships/{dealershipId}/restocks': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The cars a dealership bought
     * @description In pages: pass `next` of an answer as `cursor` to get the page behind it; null is the end. An order with `-` in front goes downwards.
     */
    get: operations['listDealershipRestocks'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/markets/{market}/dealerships/{dealershipId}/switches': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * A dealership’s changes of source
     * @description In pages: pass `next` of an answer as `cursor` to get the page behind it; null is the end. An order with `-` in front goes downwards.
     */
    get: operations['listDealershipSwitches'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/markets/{market}/dealerships/{dealershipId}/customers': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The customers of a dealership, with counts
     * @description Who bought is told to admins, and to a buyer about himself. In pages: pass `next` of an answer as `cursor` to get the page behind it; null is the end. An order with `-` in front goes downwards.
     */
    get: operations['listDealershipCustomers'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/markets/{market}/dealerships/{dealershipId}/ledger': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * What moved the money of a dealership
     * @description In pages: pass `next` of an answer as `cursor` to get the page behind it; null is the end. An order with `-` in front goes downwards.
     */
    get: operations['listDealershipLedger'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/markets/{market}/suppliers/{supplierId}/prices': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The price list of a supplier
     * @description In pages: pass `next` of an answer as `cursor` to get the page behind it; null is the end. An order with `-` in front goes downwards.
     */
    get: operations['listPrices'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/markets/{market}/suppliers/{supplierId}/tiers': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The loyalty tiers of a supplier
     * @description In pages: pass `next` of an answer as `cursor` to get the page behind it; null is the end. An order with `-` in front goes downwards.
     */
    get: operations['listTiers'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/markets/{market}/suppliers/{supplierId}/customers': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The dealerships that bought from a supplier, with counts
     * @description In pages: pass `next` of an answer as `cursor` to get the page behind it; null is the end. An order with `-` in front goes downwards.
     */
    get: operations['listSupplierCustomers'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/markets/{market}/suppliers/{supplierId}/sales': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The cars a supplier sold
     * @description In pages: pass `next` of an answer as `cursor` to get the page behind it; null is the end. An order with `-` in front goes downwards.
     */
    get: operations['listSupplierSales'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/markets/{market}/purchases': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The cars that buyers bought
     * @description `buyerId` narrows it to one buyer, for that buyer himself and for admins. In pages: pass `next` of an answer as `cursor` to get the page behind it; null is the end. An order with `-` in front goes downwards.
     */
    get: operations['listPurchases'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/markets/{market}/restocks': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The cars that dealerships bought
     * @description In pages: pass `next` of an answer as `cursor` to get the page behind it; null is the end. An order with `-` in front goes downwards.
     */
    get: operations['listRestocks'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/markets/{market}/switches': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Changes of source, with their figures
     * @description In pages: pass `next` of an answer as `cursor` to get the page behind it; null is the end. An order with `-` in front goes downwards.
     */
    get: operations['listSwitches'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/markets/{market}/offers/{offerId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * One offer
     * @description One offer
     */
    get: operations['getOffer'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/markets/{market}/purchases/{purchaseId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * One purchase
     * @description One purchase
     */
    get: operations['getPurchase'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/markets/{market}/restocks/{restockId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * One restock
     * @description One restock
     */
    get: operations['getRestock'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/markets/{market}/switches/{seq}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * One change of source
     * @description One change of source
     */
    get: operations['getSwitch'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/markets/{market}/buyers/{buyerId}/wallet': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The wallet of a buyer
     * @description The wallet of a buyer
     */
    get: operations['getWallet'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/markets/{market}/buyers/{buyerId}/ledger': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * What moved the money of a buyer
     * @description In pages: pass `next` of an answer as `cursor` to get the page behind it; null is the end. An order with `-` in front goes downwards.
     */
    get: operations['listLedger'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/markets/{market}/buyers/{buyerId}/dealerships': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Where a buyer bought how much: what his loyalty rests on
     * @description In pages: pass `next` of an answer as `cursor` to get the page behind it; null is the end. An order with `-` in front goes downwards.
     */
    get: operations['listDealershipsBoughtFrom'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/markets/{market}/offers/{offerId}/why': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Why an offer is not filled
     * @description For the buyer himself and admins: what is cheapest for him says what he bought before.
     */
    get: operations['explainOffer'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/markets/{market}/purchases/{purchaseId}/why': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Why a car was bought at this dealership: the asks that competed
     * @description Looked up in the journal as it was just before the purchase, however long ago. The buyer’s loyalty counts in what he himself and admins are told; others get the prices without it.
     */
    get: operations['explainPurchase'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/markets/{market}/switches/{seq}/why': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Why a dealership went to this supplier: the projections by supplier
     * @description Why a dealership went to this supplier: the projections by supplier
     */
    get: operations['explainSwitch'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/markets/{market}/statistics': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The figures of a market
     * @description For all ticks with `fromTick <= tick < toTick`; left out, the last market day. All figures are of one state.
     */
    get: operations['getMarketStatistics'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/markets/{market}/dealerships/{dealershipId}/statistics': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The figures of a dealership
     * @description For all ticks with `fromTick <= tick < toTick`; left out, the last market day. All figures are of one state.
     */
    get: operations['getDealershipStatistics'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/markets/{market}/suppliers/{supplierId}/statistics': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The figures of a supplier
     * @description For all ticks with `fromTick <= tick < toTick`; left out, the last market day. All figures are of one state.
     */
    get: operations['getSupplierStatistics'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/markets/{market}/buyers/{buyerId}/statistics': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The figures of a buyer, for himself and admins
     * @description For all ticks with `fromTick <= tick < toTick`; left out, the last market day. All figures are of one state.
     */
    get: operations['getBuyerStatistics'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/markets/{market}/health': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * How the engine, the stores and this process do
     * @description How the engine, the stores and this process do
     */
    get: operations['getHealth'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}
export type webhooks = Record<string, never>;
export interface components {
  schemas: {
    Alert: {
      alertId: string;
      modelId: string;
      /** @enum {string} */
      kind: 'price' | 'stock' | 'promotion';
      /** @description Of a price alert: told at or below it. */
      priceCents: number | null;
      /** @description Whether it waits; one that went off rests until it is over. */
      armed: boolean;
      /** @description When it went off last. */
      firedTick: number | null;
      /** @description The best price when it went off last. */
      firedCents: number | null;
      /** @description Whether you have put away what it told last. */
      seen: boolean;
    };
    Ask: {
      /** @example volkswagen-golf-2024 */
      modelId: string;
      /**
       * @description Before promotion and loyalty.
       * @example 3050000
       */
      askCents: number;
      /**
       * @description The event that it stands since; of equal prices the one that has stood longest sells.
       * @example 4711
       */
      askSeq: number;
      /** @example 620 */
      askTick: number;
      /** @example 3 */
      stock: number;
    };
    AssortmentEntry: {
      /** @example volkswagen-golf-2024 */
      modelId: string;
      /**
       * @description 1 is the best fit.
       * @example 1
       */
      rank: number;
      /**
       * @description The share of the preferences, by weight, that the model meets.
       * @example 0.75
       */
      score: number;
      sourceSupplierId: string | null;
    };
    AuditEntry: {
      auditId: number;
      /**
       * Format: date-time
       * @example 2026-01-02T10:20:00.000Z
       */
      at: string;
      by: string;
      action: string;
      subjectType: string;
      subjectId: string;
      marketId: string | null;
      seq: number | null;
      before: unknown;
      after: unknown;
      requestId: string | null;
    };
    BoughtFrom: {
      /** @example northgate */
      dealershipId: string;
      /** @example 4 */
      units: number;
      /** @example 12200000 */
      spentCents: number;
      /** @example 620 */
      firstTick: number;
      /** @example 620 */
      lastTick: number;
    };
    BuyerStatistics: {
      window: {
        /** @example 0 */
        fromTick: number;
        /** @example 1440 */
        toTick: number;
      };
      /** @example 2 */
      carsBought: number;
      /** @example 5795000 */
      spentCents: number;
      /**
       * @description Asks minus what was paid.
       * @example 305000
       */
      savedCents: number;
      averageDiscountBp: number | null;
      offers: components['schemas']['OfferFigures'];
      dealerships: {
        /** @example northgate */
        dealershipId: string;
        /** @example 9 */
        units: number;
        /** @example 26077500 */
        turnoverCents: number;
        /** @example 610000 */
        discountCents: number;
        averageDiscountBp: number | null;
      }[];
      models: {
        /** @example volkswagen-golf-2024 */
        modelId: string;
        /** @example 5 */
        units: number;
        /** @example 14487500 */
        turnoverCents: number;
      }[];
    };
    Candle: {
      /**
       * @description The first tick of the stretch.
       * @example 620
       */
      tick: number;
      /** @description The first price paid; null: nothing was sold. */
      openCents: number | null;
      highCents: number | null;
      lowCents: number | null;
      closeCents: number | null;
      /**
       * @description Cars sold.
       * @example 4
       */
      units: number;
      /** @description At the end of the stretch; null: no open dealership had one for sale. */
      bestAskCents: number | null;
      /**
       * @description Cars at all open dealerships at the end of the stretch.
       * @example 7
       */
      stock: number;
      /**
       * @description Whether the last of all these cars was sold in the stretch.
       * @example false
       */
      soldOut: boolean;
    };
    CarModel: {
      /** @example volkswagen-golf-2024 */
      modelId: string;
      /** @example Volkswagen */
      make: string;
      /** @example Golf */
      model: string;
      /** @example 2024 */
      year: number;
      /** @enum {string} */
      bodyType:
        | 'sedan'
        | 'hatchback'
        | 'wagon'
        | 'suv'
        | 'crossover'
        | 'coupe'
        | 'convertible'
        | 'pickup'
        | 'minivan'
        | 'van';
      /** @enum {string} */
      fuel: 'petrol' | 'diesel' | 'hybrid' | 'plug-in-hybrid' | 'electric';
      /** @enum {string} */
      transmission: 'manual' | 'automatic' | 'cvt' | 'dual-clutch' | 'single-speed';
      /** @enum {string} */
      drivetrain: 'fwd' | 'rwd' | 'awd' | '4wd';
      /** @example 150 */
      horsepower: number;
      /** @example 5 */
      seats: number;
      /** @example 3210000 */
      msrpCents: number;
      /**
       * @description Whether it is listed; a withdrawn one may still be in stock.
       * @example true
       */
      isActive: boolean;
    };
    Clock: {
      /** @enum {string} */
      state: 'running' | 'paused';
      /**
       * @description Null: as fast as it goes.
       * @example 1
       */
      ticksPerSecond: number | null;
      /** @example 0 */
      stepsDue: number;
      /**
       * @description Why it is paused.
       * @example null
       */
      reason: string | null;
      /**
       * @description Told to admins.
       * @example null
       */
      by?: string | null;
    };
    Dealership: {
      /** @example northgate */
      dealershipId: string;
      /** @example Northgate Cars */
      name: string;
      /** @example DE */
      country: string;
      /** @example Hamburg */
      city: string;
      /**
       * @example {
       *       "required": {
       *         "bodyType": [
       *           "suv"
       *         ],
       *         "year": {
       *           "min": 2020
       *         }
       *       },
       *       "preferred": [
       *         {
       *           "attribute": "fuel",
       *           "values": [
       *             "hybrid",
       *             "electric"
       *           ],
       *           "weight": 2
       *         }
       *       ],
       *       "assortmentSize": 20,
       *       "minScore": 0.3
       *     }
       */
      preferences: {
        required: {
          [key: string]:
            | (string | number)[]
            | {
                min?: number;
                max?: number;
              };
        };
        preferred: {
          /** @enum {string} */
          attribute:
            | 'make'
            | 'model'
            | 'year'
            | 'bodyType'
            | 'fuel'
            | 'transmission'
            | 'drivetrain'
            | 'horsepower'
            | 'seats'
            | 'msrpCents';
          values?: (string | number)[];
          min?: number;
          max?: number;
          weight: number;
        }[];
        /** @example 20 */
        assortmentSize: number;
        /** @example 0.3 */
        minScore: number;
      };
      /**
       * @example {
       *       "policy": "fixed",
       *       "markupBp": 1200
       *     }
       */
      pricing: {
        /** @enum {string} */
        policy: 'fixed' | 'adaptive';
        /** @example 1500 */
        markupBp: number;
      } & {
        [key: string]: unknown;
      };
      restock: {
        /** @example 1 */
        minStock: number;
        /** @example 3 */
        coverDays: number;
        /** @example 20 */
        maxStock: number;
        /** @example 0 */
        reserveCents: number;
      };
      /** @description Rising: whoever has bought at least `units` before gets `discountBp`. */
      loyaltyTiers: {
        /** @example 10 */
        units: number;
        /** @example 200 */
        discountBp: number;
      }[];
      /**
       * @description Whether it is open.
       * @example true
       */
      isActive: boolean;
    };
    DealershipCustomer: {
      /** @example ann */
      buyerId: string;
      /** @example 4 */
      units: number;
      /** @example 12200000 */
      spentCents: number;
      /** @example 620 */
      firstTick: number;
      /** @example 620 */
      lastTick: number;
    };
    DealershipStatistics: {
      window: {
        /** @example 0 */
        fromTick: number;
        /** @example 1440 */
        toTick: number;
      };
      sales: components['schemas']['SalesFigures'];
      supply: components['schemas']['SupplyFigures'];
      stock: components['schemas']['StockFigures'];
      switches: components['schemas']['SwitchFigures'];
      bestModels: components['schemas']['SoldModel'][];
      worstModels: components['schemas']['SoldModel'][];
    };
    Done: {
      /** @constant */
      done: true;
    };
    Health: {
      /**
       * @description The engine that holds the lease; null when none does, or Redis cannot say.
       * @example host-1
       */
      leader: string | null;
      position: {
        /** @example 6200 */
        beat: number;
        /** @example 4711 */
        seq: number;
        /** @example 620 */
        tick: number;
      };
      /**
       * @description Since the last frame that reached this process.
       * @example 40
       */
      silentMs: number;
      /** @description Commands that wait; null when Redis cannot say. */
      inboxDepth: number | null;
      /** @description The last that this process heard of. */
      beats: {
        /** @example 200 */
        counted: number;
        /** @example 6.1 */
        medianMs: number | null;
        /** @example 14.2 */
        p95Ms: number | null;
        /** @example 31.8 */
        longestMs: number | null;
        /**
         * @example [
         *       6.1,
         *       5.9,
         *       14.2
         *     ]
         */
        recentMs: number[];
      };
      /** @description Whether they answer. */
      stores: {
        postgres: boolean;
        redis: boolean;
      };
      /** @description Of the last requests to this process; null when they are not watched. */
      queries: {
        /** @example 100 */
        requests: number;
        /** @example 180 */
        statements: number;
        /** @example 12.4 */
        slowestMs: number;
        /**
         * @description Requests that sent one statement for each row of another.
         * @example 0
         */
        nPlusOne: number;
      } | null;
    };
    LedgerLine: {
      /** @example 4711 */
      seq: number;
      /** @example 620 */
      tick: number;
      /**
       * @description The event that moved the money.
       * @example CarPurchased
       */
      type: string;
      /**
       * @description Negative: paid or withdrawn.
       * @example -2897500
       */
      amountCents: number;
    };
    ListPrice: {
      /** @example baltic-motors */
      supplierId: string;
      /** @example volkswagen-golf-2024 */
      modelId: string;
      /** @example 2900000 */
      listCents: number;
    };
    LoyaltyTier: {
      /**
       * @description Whoever has bought at least so many before the order …
       * @example 50
       */
      units: number;
      /**
       * @description … gets this discount on it.
       * @example 150
       */
      discountBp: number;
    };
    /** @description Rising: whoever bought `units` before gets `discountBp`. */
    LoyaltyTiersInput: {
      units: number;
      discountBp: number;
    }[];
    Mail: {
      mailId: number;
      to: string;
      subject: string;
      body: string;
      /**
       * Format: date-time
       * @example 2026-01-02T10:20:00.000Z
       */
      createdAt: string;
    };
    Market: {
      /** @example main */
      id: string;
      /** @example demo */
      name: string;
      position: {
        /** @example 6200 */
        beat: number;
        /** @example 4711 */
        seq: number;
        /** @example 620 */
        tick: number;
      };
      /**
       * Format: date-time
       * @example 2026-01-02T10:20:00.000Z
       */
      at: string;
      clock: components['schemas']['Clock'];
      /** @example 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08 */
      seedSha256: string;
      /**
       * @example {
       *       "restockEveryTicks": 10
       *     }
       */
      rules: {
        [key: string]: number;
      };
      counts: {
        /** @example 520 */
        models: number;
        /** @example 12 */
        suppliers: number;
        /** @example 40 */
        dealerships: number;
        /** @example 87 */
        openOffers: number;
      };
      /**
       * @example {
       *       "units": 24,
       *       "paidCents": 69540000
       *     }
       */
      today: {
        [key: string]: number;
      };
      /**
       * @description The engine that leads it now.
       * @example host-1
       */
      leader: string | null;
      /**
       * @description Since the last frame that reached this process.
       * @example 40
       */
      silentMs: number;
    };
    /**
     * @description The common fields, then those of its type. What says who reaches its owner and admins only.
     * @example {
     *       "v": 1,
     *       "market": "main",
     *       "seq": 4711,
     *       "tick": 620,
     *       "at": "2026-01-01T10:20:00.000Z",
     *       "type": "AskChanged",
     *       "dealershipId": "northgate",
     *       "modelId": "volkswagen-golf-gti-s-2024",
     *       "askCents": 3050000
     *     }
     */
    MarketEvent: {
      /** @constant */
      v: 1;
      /** @example main */
      market: string;
      /** @example 4711 */
      seq: number;
      /** @example 620 */
      tick: number;
      /**
       * Format: date-time
       * @example 2026-01-02T10:20:00.000Z
       */
      at: string;
      /** @enum {string} */
      type:
        | 'MarketOpened'
        | 'ClockPaused'
        | 'ClockResumed'
        | 'ClockStepped'
        | 'ClockSpeedChanged'
        | 'ModelListed'
        | 'ModelWithdrawn'
        | 'SupplierJoined'
        | 'SupplierUpdated'
        | 'SupplierLeft'
        | 'SupplierPriced'
        | 'DealershipOpened'
        | 'DealershipUpdated'
        | 'DealershipClosed'
        | 'AssortmentMatched'
        | 'SupplierSwitched'
        | 'AskChanged'
        | 'PromotionAnnounced'
        | 'PromotionWithdrawn'
        | 'BuyerJoined'
        | 'BuyerLeft'
        | 'MoneyDeposited'
        | 'MoneyWithdrawn'
        | 'OfferPlaced'
        | 'OfferCancelled'
        | 'OfferExpired'
        | 'CarPurchased'
        | 'CarsRestocked';
    } & {
      [key: string]: unknown;
    };
    MarketStatistics: {
      window: {
        /** @example 0 */
        fromTick: number;
        /** @example 1440 */
        toTick: number;
      };
      sales: components['schemas']['SalesFigures'];
      offers: components['schemas']['OfferFigures'];
      supply: components['schemas']['SupplyFigures'];
      stock: components['schemas']['StockFigures'];
      switches: components['schemas']['SwitchFigures'];
      /**
       * @description Paid over MSRP; the first 200 sales of the market are 100.
       * @example 98.7
       */
      priceIndex: number | null;
      bestModels: components['schemas']['SoldModel'][];
      worstModels: components['schemas']['SoldModel'][];
      /** @description Those that sold most, with the discounts they gave. */
      dealerships: components['schemas']['SoldBy'][];
    };
    ModelCandles: {
      window: {
        /** @example 0 */
        fromTick: number;
        /** @example 1440 */
        toTick: number;
      };
      /** @example 60 */
      stretchTicks: number;
      /**
       * @description The last event of the market that is in it.
       * @example 4711
       */
      seq: number;
      /** @description One for each stretch, oldest first. */
      candles: components['schemas']['Candle'][];
    };
    Offer: {
      /** @example offer~4711 */
      offerId: string;
      /**
       * @description Told to the buyer himself and to admins.
       * @example ann
       */
      buyerId?: string;
      /** @example volkswagen-golf-2024 */
      modelId: string;
      /** @example 3000000 */
      maxPriceCents: number;
      expiresAtTick: number | null;
      /**
       * @description Its place in the queue.
       * @example 4711
       */
      placedSeq: number;
      /** @example 620 */
      placedTick: number;
      /** @enum {string} */
      status: 'open' | 'filled' | 'cancelled' | 'expired';
      closedSeq: number | null;
      closedTick: number | null;
      purchaseId: string | null;
    };
    OfferFigures: {
      /** @example 60 */
      placed: number;
      /** @example 12 */
      open: number;
      /** @example 24 */
      filled: number;
      /** @example 4 */
      cancelled: number;
      /** @example 20 */
      expired: number;
      /** @description Filled over placed. */
      fillBp: number | null;
      /** @example 18.5 */
      averageTicksToFill: number | null;
      /** @example 7 */
      medianTicksToFill: number | null;
    };
    OfferWhy: {
      /** @example offer~4711 */
      offerId: string;
      /**
       * @example too-dear
       * @enum {string}
       */
      reason: 'not-in-stock' | 'too-dear' | 'next-tick' | 'paused' | 'filled' | 'cancelled' | 'expired';
      /** @example 2800000 */
      maxPriceCents: number;
      /** @description The cheapest car in stock for this buyer now. */
      cheapest: components['schemas']['Quote'] | null;
      /** @description How much the cheapest is above the most he would pay. */
      gapCents: number | null;
      /**
       * @description Cars of the model at all open dealerships.
       * @example 7
       */
      stock: number;
      /** @description Among the open offers for the model, in the order of their placing. */
      queue: {
        /** @example 2 */
        place: number;
        /** @example 5 */
        length: number;
      } | null;
      comingPromotions: {
        /** @example promotion~4000 */
        promotionId: string;
        /** @example northgate */
        dealershipId: string;
        /** @example 800 */
        discountBp: number;
        /** @example 700 */
        startsAtTick: number;
        /** @example true */
        inStock: boolean;
        /** @description What the ask of today would come to at its start, with the largest discount of then. */
        priceCents: number | null;
        /** @example true */
        wouldFill: boolean;
      }[];
      purchaseId: string | null;
    };
    Person: {
      userId: string;
      userName: string;
      email: string;
      /** @enum {string} */
      role: 'buyer' | 'dealership-manager' | 'supplier-manager' | 'admin';
      /** @description The buyer that this person is in every market. */
      buyerId: string;
      /** @description Whether the e-mail address is confirmed. */
      confirmed: boolean;
      isActive: boolean;
      houses: {
        market: string;
        /** @enum {string} */
        houseType: 'dealership' | 'supplier';
        houseId: string;
      }[];
      /**
       * Format: date-time
       * @example 2026-01-02T10:20:00.000Z
       */
      createdAt: string;
      /**
       * Format: date-time
       * @example 2026-01-02T10:20:00.000Z
       */
      updatedAt: string;
    };
    PreferencesInput: {
      /** @default {} */
      required: {
        make?: string[];
        model?: string[];
        year?:
          | number[]
          | {
              min?: number;
              max?: number;
            };
        bodyType?: (
          | 'sedan'
          | 'hatchback'
          | 'wagon'
          | 'suv'
          | 'crossover'
          | 'coupe'
          | 'convertible'
          | 'pickup'
          | 'minivan'
          | 'van'
        )[];
        fuel?: ('petrol' | 'diesel' | 'hybrid' | 'plug-in-hybrid' | 'electric')[];
        transmission?: ('manual' | 'automatic' | 'cvt' | 'dual-clutch' | 'single-speed')[];
        drivetrain?: ('fwd' | 'rwd' | 'awd' | '4wd')[];
        horsepower?:
          | number[]
          | {
              min?: number;
              max?: number;
            };
        seats?:
          | number[]
          | {
              min?: number;
              max?: number;
            };
        msrpCents?:
          | number[]
          | {
              min?: number;
              max?: number;
            };
      };
      /** @default [] */
      preferred: (
        | {
            /** @constant */
            attribute: 'make';
            values: string[];
            weight: number;
          }
        | {
            /** @constant */
            attribute: 'model';
            values: string[];
            weight: number;
          }
        | {
            /** @constant */
            attribute: 'year';
            values?: number[];
            min?: number;
            max?: number;
            weight: number;
          }
        | {
            /** @constant */
            attribute: 'bodyType';
            values: (
              | 'sedan'
              | 'hatchback'
              | 'wagon'
              | 'suv'
              | 'crossover'
              | 'coupe'
              | 'convertible'
              | 'pickup'
              | 'minivan'
              | 'van'
            )[];
            weight: number;
          }
        | {
            /** @constant */
            attribute: 'fuel';
            values: ('petrol' | 'diesel' | 'hybrid' | 'plug-in-hybrid' | 'electric')[];
            weight: number;
          }
        | {
            /** @constant */
            attribute: 'transmission';
            values: ('manual' | 'automatic' | 'cvt' | 'dual-clutch' | 'single-speed')[];
            weight: number;
          }
        | {
            /** @constant */
            attribute: 'drivetrain';
            values: ('fwd' | 'rwd' | 'awd' | '4wd')[];
            weight: number;
          }
        | {
            /** @constant */
            attribute: 'horsepower';
            values?: number[];
            min?: number;
            max?: number;
            weight: number;
          }
        | {
            /** @constant */
            attribute: 'seats';
            values?: number[];
            min?: number;
            max?: number;
            weight: number;
          }
        | {
            /** @constant */
            attribute: 'msrpCents';
            values?: number[];
            min?: number;
            max?: number;
            weight: number;
          }
      )[];
      assortmentSize: number;
      /** @default 0 */
      minScore: number;
    };
    PricingInput:
      | {
          /** @constant */
          policy: 'fixed';
          markupBp: number;
        }
      | {
          /** @constant */
          policy: 'adaptive';
          markupBp: number;
          /** @default 300 */
          floorBp: number;
          ceilingBp?: number;
          /** @default 100 */
          stepBp: number;
          /** @default 720 */
          windowTicks: number;
          /** @default 2 */
          fastUnits: number;
        };
    Problem: {
      /** @example about:blank */
      type: string;
      /** @example Not found */
      title: string;
      /** @example 404 */
      status: number;
      /** @example unknown-model */
      code: string;
      /** @example There is no model "golf". */
      detail: string;
      errors?: {
        /** @example limit */
        path: string;
        /** @example too-large */
        rule: string;
        /** @example limit must be at most 200; got 500. */
        message: string;
        /** @example 200 */
        bound?: number;
      }[];
    };
    Promotion: {
      /** @example promotion~4000 */
      promotionId: string;
      /**
       * @description Its announcement: of equal promotions the one announced first counts.
       * @example 4711
       */
      seq: number;
      /** @enum {string} */
      ownerType: 'dealership' | 'supplier';
      /** @example northgate */
      ownerId: string;
      /** @example Spring sale */
      name: string;
      /** @example Everything with an electric motor. */
      description: string;
      /** @example 500 */
      discountBp: number;
      /** @description Null: all models. */
      modelIds: string[] | null;
      /** @example 620 */
      startsAtTick: number;
      /** @example 2060 */
      endsAtTick: number;
      withdrawnAtTick: number | null;
    };
    Purchase: {
      /** @example purchase~4720 */
      purchaseId: string;
      /** @example 4711 */
      seq: number;
      /** @example 620 */
      tick: number;
      /**
       * Format: date-time
       * @example 2026-01-02T10:20:00.000Z
       */
      at: string;
      /** @example offer~4711 */
      offerId: string;
      /**
       * @description Told to the buyer himself and to admins.
       * @example ann
       */
      buyerId?: string;
      /** @example northgate */
      dealershipId: string;
      /** @example volkswagen-golf-2024 */
      modelId: string;
      /** @example 3050000 */
      askCents: number;
      /**
       * @example promotion
       * @enum {string}
       */
      discountKind: 'none' | 'promotion' | 'loyalty';
      /** @example 500 */
      discountBp: number;
      promotionId: string | null;
      /**
       * @description The ask minus the price.
       * @example 152500
       */
      discountCents: number;
      /**
       * @description What the buyer paid.
       * @example 2897500
       */
      priceCents: number;
      /**
       * @description What the car had cost the dealership.
       * @example 2700000
       */
      costCents: number;
    };
    PurchaseWhy: {
      /** @example purchase~4720 */
      purchaseId: string;
      /** @example 4711 */
      seq: number;
      /** @example 620 */
      tick: number;
      /** @example volkswagen-golf-2024 */
      modelId: string;
      /** @example northgate */
      dealershipId: string;
      /** @example 2897500 */
      priceCents: number;
      /**
       * @description Of the dealership among the quotes: 1, unless loyalty decided and is not told.
       * @example 1
       */
      place: number;
      /**
       * @description Dealerships that had the model in stock at an ask.
       * @example 4
       */
      competed: number;
      /**
       * @description Whether the quotes count the buyer’s loyalty: for himself and admins.
       * @example true
       */
      withLoyalty: boolean;
      /** @description The cheapest 20, as they stood just before. */
      quotes: components['schemas']['Quote'][];
    };
    Quote: {
      /** @example northgate */
      dealershipId: string;
      /** @example 3050000 */
      askCents: number;
      /**
       * @description Of equal prices the ask that has stood longest sells.
       * @example 4711
       */
      askSeq: number;
      /** @example 3 */
      stock: number;
      /**
       * @example promotion
       * @enum {string}
       */
      discountKind: 'none' | 'promotion' | 'loyalty';
      /** @example 500 */
      discountBp: number;
      promotionId: string | null;
      /** @example 2897500 */
      priceCents: number;
    };
    RestockInput: {
      /** @default 1 */
      minStock: number;
      /** @default 3 */
      coverDays: number;
      /** @default 20 */
      maxStock: number;
      /** @default 0 */
      reserveCents: number;
    };
    RestockOrder: {
      /** @example restock~4700 */
      restockId: string;
      /** @example 4711 */
      seq: number;
      /** @example 620 */
      tick: number;
      /**
       * Format: date-time
       * @example 2026-01-02T10:20:00.000Z
       */
      at: string;
      /** @example northgate */
      dealershipId: string;
      /** @example baltic-motors */
      supplierId: string;
      /** @example volkswagen-golf-2024 */
      modelId: string;
      /** @example 2 */
      units: number;
      /**
       * @description Units of it that the dealership sold in the 24 hours before.
       * @example 1
       */
      sold24h: number;
      /** @example 2900000 */
      listCents: number;
      /**
       * @example promotion
       * @enum {string}
       */
      discountKind: 'none' | 'promotion' | 'loyalty';
      /** @example 200 */
      discountBp: number;
      promotionId: string | null;
      /** @example 2842000 */
      unitCents: number;
      /** @example 5684000 */
      totalCents: number;
    };
    SalesFigures: {
      /** @example 24 */
      units: number;
      /** @example 69540000 */
      turnoverCents: number;
      /** @example 64800000 */
      costCents: number;
      /** @example 4740000 */
      profitCents: number;
      /**
       * @description Profit over turnover.
       * @example 682
       */
      marginBp: number | null;
      /** @example 21 */
      customers: number;
      /**
       * @description Those who bought more than once in the window.
       * @example 3
       */
      repeatCustomers: number;
      repeatBp: number | null;
      /** @example 1320000 */
      discountCents: number;
      /** @description All discounts over all asks. */
      averageDiscountBp: number | null;
      discounts: {
        /**
         * @example promotion
         * @enum {string}
         */
        kind: 'none' | 'promotion' | 'loyalty';
        /** @example 6 */
        units: number;
        /** @example 1320000 */
        discountCents: number;
      }[];
    };
    Session: {
      sessionId: string;
      userAgent: string;
      ip: string;
      current: boolean;
      /**
       * Format: date-time
       * @example 2026-01-02T10:20:00.000Z
       */
      createdAt: string;
      /**
       * Format: date-time
       * @example 2026-01-02T10:20:00.000Z
       */
      lastUsedAt: string;
    };
    SignedIn: {
      /** @description For the header `Authorization: Bearer …`. */
      accessToken: string;
      /** @description Refresh before, or when a request is answered 401. */
      expiresInS: number;
      account: components['schemas']['Person'];
    };
    SoldBy: {
      /** @example northgate */
      dealershipId: string;
      /** @example 9 */
      units: number;
      /** @example 26077500 */
      turnoverCents: number;
      /** @example 1777500 */
      profitCents: number;
      /** @example 610000 */
      discountCents: number;
      averageDiscountBp: number | null;
    };
    SoldModel: {
      /** @example volkswagen-golf-2024 */
      modelId: string;
      /** @example 5 */
      units: number;
      /** @example 14487500 */
      turnoverCents: number;
      /** @example 987500 */
      profitCents: number;
    };
    Source: {
      /** @example volkswagen-golf-2024 */
      modelId: string;
      /**
       * @description 1 is the best fit.
       * @example 1
       */
      rank: number;
      /** @example baltic-motors */
      sourceSupplierId: string;
      /** @description What the source lists it at now. */
      listCents: number | null;
      /**
       * @description Units of all models that the dealership has bought there.
       * @example 14
       */
      unitsBought: number;
      /** @description The event that made it the source. */
      switchSeq: number | null;
    };
    SourceFigures: {
      /** @example 3 */
      won: number;
      /** @example 1 */
      lost: number;
    };
    Stock: {
      /** @example volkswagen-golf-2024 */
      modelId: string;
      /** @example 3 */
      stock: number;
      /**
       * @description What the stock cost, all of it together.
       * @example 8100000
       */
      stockCostCents: number;
      askCents: number | null;
      /**
       * @description Whether there is stock.
       * @example true
       */
      isActive: boolean;
    };
    StockFigures: {
      /** @example 80 */
      startUnits: number;
      /** @example 87 */
      endUnits: number;
      /** @example 216000000 */
      startCostCents: number;
      /** @example 234900000 */
      endCostCents: number;
      /**
       * @description Units sold in the window over the mean of the stock at both ends.
       * @example 0.29
       */
      turnover: number | null;
      /**
       * @description How many market days that stock lasts at the pace of the window.
       * @example 3.5
       */
      daysOfStock: number | null;
    };
    Supplier: {
      /** @example baltic-motors */
      supplierId: string;
      /** @example Baltic Motors */
      name: string;
      /** @example 1952 */
      foundedYear: number;
      /** @example SE */
      country: string;
      /** @description Rising: whoever has bought at least `units` before gets `discountBp`. */
      loyaltyTiers: {
        /** @example 10 */
        units: number;
        /** @example 200 */
        discountBp: number;
      }[];
      /**
       * @description Whether it sells; one that left keeps its history.
       * @example true
       */
      isActive: boolean;
    };
    SupplierCustomer: {
      /** @example northgate */
      dealershipId: string;
      /** @example 4 */
      units: number;
      /** @example 12200000 */
      spentCents: number;
      /** @example 620 */
      firstTick: number;
      /** @example 620 */
      lastTick: number;
    };
    SupplierStatistics: {
      window: {
        /** @example 0 */
        fromTick: number;
        /** @example 1440 */
        toTick: number;
      };
      supply: {
        /** @example 14 */
        orders: number;
        /** @example 31 */
        units: number;
        /** @example 83700000 */
        totalCents: number;
        /**
         * @description What list prices would have cost more.
         * @example 1700000
         */
        discountCents: number;
        averageDiscountBp: number | null;
        /**
         * @description Dealerships that bought.
         * @example 9
         */
        dealerships: number;
        /**
         * @description Those that bought more than once in the window.
         * @example 4
         */
        repeatDealerships: number;
      };
      /** @description Of what all suppliers took. */
      shareBp: number | null;
      sources: components['schemas']['SourceFigures'];
      bestModels: {
        /** @example volkswagen-golf-2024 */
        modelId: string;
        /** @example 5 */
        units: number;
        /** @example 14487500 */
        turnoverCents: number;
      }[];
    };
    SupplierSwitch: {
      /** @example 4711 */
      seq: number;
      /** @example 620 */
      tick: number;
      /** @example northgate */
      dealershipId: string;
      /** @example volkswagen-golf-2024 */
      modelId: string;
      fromSupplierId: string | null;
      toSupplierId: string | null;
      /** @enum {string} */
      reason: 'initial' | 'cheaper-now' | 'long-run' | 'supplier-left';
      /** @description A unit today, with loyalty, without promotions. */
      fromNetCents: number | null;
      toNetCents: number | null;
      /**
       * @description Units of the model expected over the next 30 market days.
       * @example 30
       */
      horizonUnits: number;
      /** @description What the whole assortment would cost over those days as it was assigned before the review. */
      projectedBeforeCents: number | null;
      /** @description The same after the review. */
      projectedAfterCents: number | null;
    };
    SupplyFigures: {
      /** @example 14 */
      orders: number;
      /** @example 31 */
      units: number;
      /** @example 83700000 */
      totalCents: number;
      /**
       * @description What list prices would have cost more.
       * @example 1700000
       */
      discountCents: number;
      averageDiscountBp: number | null;
      /**
       * @description Dealerships that bought.
       * @example 9
       */
      dealerships: number;
      /**
       * @description Those that bought more than once in the window.
       * @example 4
       */
      repeatDealerships: number;
      /** @description The 10 that sold for most. */
      suppliers: {
        /** @example baltic-motors */
        supplierId: string;
        /** @example 12 */
        units: number;
        /** @example 32400000 */
        totalCents: number;
        /** @description Of the money. */
        shareBp: number | null;
      }[];
    };
    SwitchCandidate: {
      /** @example baltic-motors */
      supplierId: string;
      /** @example 2900000 */
      listCents: number;
      /**
       * @description What the dealership’s units bought there earn it now.
       * @example 150
       */
      loyaltyBp: number;
      /** @example 2856500 */
      netCents: number;
      /** @example 62 */
      unitsBought: number;
      /**
       * @description The whole assortment over the horizon, with this model bought here.
       * @example 897000000
       */
      projectedCents: number;
      /** @example false */
      isOld: boolean;
      /** @example true */
      isNew: boolean;
    };
    SwitchFigures: {
      /** @example 4 */
      initial: number;
      /** @example 3 */
      cheaperNow: number;
      /** @example 2 */
      longRun: number;
      /** @example 0 */
      supplierLeft: number;
      /**
       * @description Over the horizon, of the reviews in the window that moved something.
       * @example 15000000
       */
      projectedSavingsCents: number;
      /**
       * @description On the restocks of the window.
       * @example 480000
       */
      realisedSavingsCents: number;
    };
    SwitchWhy: {
      switch: components['schemas']['SupplierSwitch'];
      /**
       * @description Units of the model expected over the horizon.
       * @example 30
       */
      horizonUnits: number;
      /** @description The models that the same review moved, this one included. */
      moved: string[];
      /** @description Those that sold the model, the lowest projection first. */
      suppliers: components['schemas']['SwitchCandidate'][];
    };
    Taken: {
      /** @constant */
      taken: true;
    };
    Wallet: {
      /** @example ann */
      buyerId: string;
      /** @example 5000000 */
      balanceCents: number;
      /**
       * @description What open offers hold.
       * @example 3000000
       */
      heldCents: number;
      /** @example 2000000 */
      availableCents: number;
      /**
       * @description Whether the buyer is joined to the market.
       * @example true
       */
      isActive: boolean;
    };
  };
  responses: {
    /** @description Bad request */
    Problem400: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        /**
         * @example {
         *       "type": "about:blank",
         *       "title": "Bad request",
         *       "status": 400,
         *       "code": "malformed-request",
         *       "detail": "Bad request."
         *     }
         */
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description Not signed in */
    Problem401: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        /**
         * @example {
         *       "type": "about:blank",
         *       "title": "Not signed in",
         *       "status": 401,
         *       "code": "not-signed-in",
         *       "detail": "Not signed in."
         *     }
         */
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description Not allowed */
    Problem403: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        /**
         * @example {
         *       "type": "about:blank",
         *       "title": "Not allowed",
         *       "status": 403,
         *       "code": "wrong-role",
         *       "detail": "Not allowed."
         *     }
         */
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description Not found */
    Problem404: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        /**
         * @example {
         *       "type": "about:blank",
         *       "title": "Not found",
         *       "status": 404,
         *       "code": "unknown-market",
         *       "detail": "Not found."
         *     }
         */
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description Refused */
    Problem409: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        /**
         * @example {
         *       "type": "about:blank",
         *       "title": "Refused",
         *       "status": 409,
         *       "code": "insufficient-funds",
         *       "detail": "Refused."
         *     }
         */
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description Too large */
    Problem413: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        /**
         * @example {
         *       "type": "about:blank",
         *       "title": "Too large",
         *       "status": 413,
         *       "code": "body-too-large",
         *       "detail": "Too large."
         *     }
         */
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description Address too long */
    Problem414: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        /**
         * @example {
         *       "type": "about:blank",
         *       "title": "Address too long",
         *       "status": 414,
         *       "code": "address-too-long",
         *       "detail": "Address too long."
         *     }
         */
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description Unsupported media type */
    Problem415: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        /**
         * @example {
         *       "type": "about:blank",
         *       "title": "Unsupported media type",
         *       "status": 415,
         *       "code": "unsupported-media-type",
         *       "detail": "Unsupported media type."
         *     }
         */
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description Faulty input */
    Problem422: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        /**
         * @example {
         *       "type": "about:blank",
         *       "title": "Faulty input",
         *       "status": 422,
         *       "code": "faulty-input",
         *       "detail": "Faulty input."
         *     }
         */
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description Too many requests */
    Problem429: {
      headers: {
        /**
         * @description Seconds.
         * @example 1
         */
        'retry-after'?: number;
        [name: string]: unknown;
      };
      content: {
        /**
         * @example {
         *       "type": "about:blank",
         *       "title": "Too many requests",
         *       "status": 429,
         *       "code": "too-many-requests",
         *       "detail": "Too many requests."
         *     }
         */
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description Not available now */
    Problem503: {
      headers: {
        /**
         * @description Seconds.
         * @example 1
         */
        'retry-after'?: number;
        [name: string]: unknown;
      };
      content: {
        /**
         * @example {
         *       "type": "about:blank",
         *       "title": "Not available now",
         *       "status": 503,
         *       "code": "inbox-full",
         *       "detail": "Not available now."
         *     }
         */
        'application/problem+json': components['schemas']['Problem'];
      };
    };
  };
  parameters: never;
  requestBodies: never;
  headers: never;
  pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
  listMarkets: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "markets": [
           *         {
           *           "id": "main"
           *         }
           *       ]
           *     }
           */
          'application/json': {
            markets: {
              /** @example main */
              id: string;
            }[];
          };
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      414: components['responses']['Problem414'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      503: components['responses']['Problem503'];
    };
  };
  getMarket: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @example main */
        market: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "main",
           *       "name": "demo",
           *       "position": {
           *         "beat": 6200,
           *         "seq": 4711,
           *         "tick": 620
           *       },
           *       "at": "2026-01-02T10:20:00.000Z",
           *       "clock": {
           *         "state": "running",
           *         "ticksPerSecond": 1,
           *         "stepsDue": 0,
           *         "reason": null,
           *         "by": null
           *       },
           *       "seedSha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
           *       "rules": {
           *         "restockEveryTicks": 10
           *       },
           *       "counts": {
           *         "models": 520,
           *         "suppliers": 12,
           *         "dealerships": 40,
           *         "openOffers": 87
           *       },
           *       "today": {
           *         "units": 24,
           *         "paidCents": 69540000
           *       },
           *       "leader": "host-1",
           *       "silentMs": 40
           *     }
           */
          'application/json': components['schemas']['Market'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      414: components['responses']['Problem414'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      503: components['responses']['Problem503'];
    };
  };
  getClock: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @example main */
        market: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "state": "running",
           *       "ticksPerSecond": 1,
           *       "stepsDue": 0,
           *       "reason": null,
           *       "by": null
           *     }
           */
          'application/json': components['schemas']['Clock'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      414: components['responses']['Problem414'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      503: components['responses']['Problem503'];
    };
  };
  listBestAsks: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @example main */
        market: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "position": {
           *         "beat": 6200,
           *         "seq": 4711,
           *         "tick": 620
           *       },
           *       "asks": [
           *         {
           *           "modelId": "volkswagen-golf-2024",
           *           "askCents": 3050000,
           *           "dealershipId": "northgate",
           *           "stock": 7
           *         }
           *       ]
           *     }
           */
          'application/json': {
            position: {
              /** @example 6200 */
              beat: number;
              /** @example 4711 */
              seq: number;
              /** @example 620 */
              tick: number;
            };
            asks: {
              /** @example volkswagen-golf-2024 */
              modelId: string;
              /** @example 3050000 */
              askCents: number;
              /** @example northgate */
              dealershipId: string;
              /**
               * @description Of all dealerships together.
               * @example 7
               */
              stock: number;
            }[];
          };
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      414: components['responses']['Problem414'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      503: components['responses']['Problem503'];
    };
  };
  getJournal: {
    parameters: {
      query?: {
        from?: number;
        limit?: number;
      };
      header?: never;
      path: {
        /** @example main */
        market: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "events": [
           *         {
           *           "v": 1,
           *           "market": "main",
           *           "seq": 4711,
           *           "tick": 620,
           *           "at": "2026-01-01T10:20:00.000Z",
           *           "type": "AskChanged",
           *           "dealershipId": "northgate",
           *           "modelId": "volkswagen-golf-gti-s-2024",
           *           "askCents": 3050000
           *         }
           *       ],
           *       "next": 4712,
           *       "lastSeq": 4711
           *     }
           */
          'application/json': {
            events: components['schemas']['MarketEvent'][];
            /**
             * @description The seq to go on from; null: there is no more now.
             * @example 4712
             */
            next: number | null;
            /** @example 4711 */
            lastSeq: number;
          };
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      414: components['responses']['Problem414'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      503: components['responses']['Problem503'];
    };
  };
  pauseClock: {
    parameters: {
      query?: never;
      header: {
        /**
         * @description Names this wish: the same key with the same wish is done once and answered alike.
         * @example 5f0c1f4e-offer-1
         */
        'idempotency-key': string;
      };
      path: {
        /** @example main */
        market: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "reason": "The old mailbox is lost; identity was checked."
         *     }
         */
        'application/json': {
          reason?: (string & (unknown & unknown)) | null;
        };
      };
    };
    responses: {
      /** @description What was asked for. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "seq": 4711
           *     }
           */
          'application/json': {
            seq: number;
          };
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      413: components['responses']['Problem413'];
      414: components['responses']['Problem414'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      503: components['responses']['Problem503'];
    };
  };
  resumeClock: {
    parameters: {
      query?: never;
      header: {
        /**
         * @description Names this wish: the same key with the same wish is done once and answered alike.
         * @example 5f0c1f4e-offer-1
         */
        'idempotency-key': string;
      };
      path: {
        /** @example main */
        market: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /** @example {} */
        'application/json': Record<string, never>;
      };
    };
    responses: {
      /** @description What was asked for. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "seq": 4711
           *     }
           */
          'application/json': {
            seq: number;
          };
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      413: components['responses']['Problem413'];
      414: components['responses']['Problem414'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      503: components['responses']['Problem503'];
    };
  };
  stepClock: {
    parameters: {
      query?: never;
      header: {
        /**
         * @description Names this wish: the same key with the same wish is done once and answered alike.
         * @example 5f0c1f4e-offer-1
         */
        'idempotency-key': string;
      };
      path: {
        /** @example main */
        market: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "ticks": 1
         *     }
         */
        'application/json': {
          ticks: number;
        };
      };
    };
    responses: {
      /** @description What was asked for. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "seq": 4711
           *     }
           */
          'application/json': {
            seq: number;
          };
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      413: components['responses']['Problem413'];
      414: components['responses']['Problem414'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      503: components['responses']['Problem503'];
    };
  };
  setClockSpeed: {
    parameters: {
      query?: never;
      header: {
        /**
         * @description Names this wish: the same key with the same wish is done once and answered alike.
         * @example 5f0c1f4e-offer-1
         */
        'idempotency-key': string;
      };
      path: {
        /** @example main */
        market: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "ticksPerSecond": 1
         *     }
         */
        'application/json': {
          ticksPerSecond: number | null;
        };
      };
    };
    responses: {
      /** @description What was asked for. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "seq": 4711
           *     }
           */
          'application/json': {
            seq: number;
          };
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      413: components['responses']['Problem413'];
      414: components['responses']['Problem414'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      503: components['responses']['Problem503'];
    };
  };
  runClockTo: {
    parameters: {
      query?: never;
      header: {
        /**
         * @description Names this wish: the same key with the same wish is done once and answered alike.
         * @example 5f0c1f4e-offer-1
         */
        'idempotency-key': string;
      };
      path: {
        /** @example main */
        market: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "tick": 1
         *     }
         */
        'application/json': {
          tick: number;
        };
      };
    };
    responses: {
      /** @description What was asked for. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "seq": 4711
           *     }
           */
          'application/json': {
            seq: number;
          };
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      413: components['responses']['Problem413'];
      414: components['responses']['Problem414'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      503: components['responses']['Problem503'];
    };
  };
  listOffers: {
    parameters: {
      query?: {
        limit?: number;
        order?: 'placed' | '-placed';
        cursor?: string;
        buyerId?: string;
        modelId?: string;
        status?: 'open' | 'filled' | 'cancelled' | 'expired' | 'over';
        minMaxPriceCents?: number;
        maxMaxPriceCents?: number;
        minPlacedTick?: number;
        maxPlacedTick?: number;
      };
      header?: never;
      path: {
        /** @example main */
        market: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "items": [
           *         {
           *           "offerId": "offer~4711",
           *           "buyerId": "ann",
           *           "modelId": "volkswagen-golf-2024",
           *           "maxPriceCents": 3000000,
           *           "expiresAtTick": 2060,
           *           "placedSeq": 4711,
           *           "placedTick": 620,
           *           "status": "open",
           *           "closedSeq": 4711,
           *           "closedTick": 620,
           *           "purchaseId": "purchase~4720"
           *         }
           *       ],
           *       "next": null
           *     }
           */
          'application/json': {
            items: components['schemas']['Offer'][];
            /** @example null */
            next: string | null;
          };
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      414: components['responses']['Problem414'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      503: components['responses']['Problem503'];
    };
  };
  placeOffer: {
    parameters: {
      query?: never;
      header: {
        /**
         * @description Names this wish: the same key with the same wish is done once and answered alike.
         * @example 5f0c1f4e-offer-1
         */
        'idempotency-key': string;
      };
      path: {
        /** @example main */
        market: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "offerId": "offer~4711",
         *       "buyerId": "ann",
         *       "modelId": "volkswagen-golf-gti-s-2024",
         *       "maxPriceCents": 3000000,
         *       "expiresAtTick": 1
         *     }
         */
        'application/json': {
          offerId?: string;
          buyerId?: string;
          modelId: string;
          maxPriceCents: number;
          expiresAtTick?: number | null;
        };
      };
    };
    responses: {
      /** @description What was asked for. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "offerId": "offer~4711",
           *       "seq": 4711
           *     }
           */
          'application/json': {
            offerId: string;
            seq: number;
          };
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      413: components['responses']['Problem413'];
      414: components['responses']['Problem414'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      503: components['responses']['Problem503'];
    };
  };
  cancelOffer: {
    parameters: {
      query?: never;
      header: {
        /**
         * @description Names this wish: the same key with the same wish is done once and answered alike.
         * @example 5f0c1f4e-offer-1
         */
        'idempotency-key': string;
      };
      path: {
        /** @example main */
        market: string;
        /** @example offer~4711 */
        offerId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /** @example {} */
        'application/json': Record<string, never>;
      };
    };
    responses: {
      /** @description What was asked for. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "offerId": "offer~4711",
           *       "seq": 4711
           *     }
           */
          'application/json': {
            offerId: string;
            seq: number;
          };
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      413: components['responses']['Problem413'];
      414: components['responses']['Problem414'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      503: components['responses']['Problem503'];
    };
  };
  listWallets: {
    parameters: {
      query?: {
        limit?: number;
        order?: 'buyerId' | '-buyerId';
        cursor?: string;
        isActive?: 'true' | 'false';
        minBalanceCents?: number;
        maxBalanceCents?: number;
      };
      header?: never;
      path: {
        /** @example main */
        market: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "items": [
           *         {
           *           "buyerId": "ann",
           *           "balanceCents": 5000000,
           *           "heldCents": 3000000,
           *           "availableCents": 2000000,
           *           "isActive": true
           *         }
           *       ],
           *       "next": null
           *     }
           */
          'application/json': {
            items: components['schemas']['Wallet'][];
            /** @example null */
            next: string | null;
          };
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      414: components['responses']['Problem414'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      503: components['responses']['Problem503'];
    };
  };
  joinBuyer: {
    parameters: {
      query?: never;
      header: {
        /**
         * @description Names this wish: the same key with the same wish is done once and answered alike.
         * @example 5f0c1f4e-offer-1
         */
        'idempotency-key': string;
      };
      path: {
        /** @example main */
        market: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "buyerId": "ann"
         *     }
         */
        'application/json': {
          buyerId: string;
        };
      };
    };
    responses: {
      /** @description What was asked for. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "buyerId": "ann",
           *       "seq": 4711
           *     }
           */
          'application/json': {
            buyerId: string;
            seq: number;
          };
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      413: components['responses']['Problem413'];
      414: components['responses']['Problem414'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      503: components['responses']['Problem503'];
    };
  };
  depositMoney: {
    parameters: {
      query?: never;
      header: {
        /**
         * @description Names this wish: the same key with the same wish is done once and answered alike.
         * @example 5f0c1f4e-offer-1
         */
        'idempotency-key': string;
      };
      path: {
        /** @example main */
        market: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "accountType": "buyer",
         *       "accountId": "ann",
         *       "amountCents": 5000000
         *     }
         */
        'application/json': {
          /** @enum {string} */
          accountType: 'buyer' | 'dealership';
          accountId: string;
          amountCents: number;
        };
      };
    };
    responses: {
      /** @description What was asked for. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "accountId": "ann",
           *       "seq": 4711
           *     }
           */
          'application/json': {
            accountId: string;
            seq: number;
          };
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      413: components['responses']['Problem413'];
      414: components['responses']['Problem414'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      503: components['responses']['Problem503'];
    };
  };
  withdrawMoney: {
    parameters: {
      query?: never;
      header: {
        /**
         * @description Names this wish: the same key with the same wish is done once and answered alike.
         * @example 5f0c1f4e-offer-1
         */
        'idempotency-key': string;
      };
      path: {
        /** @example main */
        market: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "accountType": "buyer",
         *       "accountId": "ann",
         *       "amountCents": 5000000
         *     }
         */
        'application/json': {
          /** @enum {string} */
          accountType: 'buyer' | 'dealership';
          accountId: string;
          amountCents: number;
        };
      };
    };
    responses: {
      /** @description What was asked for. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "accountId": "ann",
           *       "seq": 4711
           *     }
           */
          'application/json': {
            accountId: string;
            seq: number;
          };
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      413: components['responses']['Problem413'];
      414: components['responses']['Problem414'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      503: components['responses']['Problem503'];
    };
  };
  listDealerships: {
    parameters: {
      query?: {
        limit?: number;
        order?: 'dealershipId' | 'name' | 'country' | '-dealershipId' | '-name' | '-country';
        cursor?: string;
        country?: string;
        city?: string;
        isActive?: 'true' | 'false';
        search?: string;
      };
      header?: never;
      path: {
        /** @example main */
        market: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "items": [
           *         {
           *           "dealershipId": "northgate",
           *           "name": "Northgate Cars",
           *           "country": "DE",
           *           "city": "Hamburg",
           *           "preferences": {
           *             "required": {
           *               "bodyType": [
           *                 "suv"
           *               ],
           *               "year": {
           *                 "min": 2020
           *               }
           *             },
           *             "preferred": [
           *               {
           *                 "attribute": "fuel",
           *                 "values": [
           *                   "hybrid",
           *                   "electric"
           *                 ],
           *                 "weight": 2
           *               }
           *             ],
           *             "assortmentSize": 20,
           *             "minScore": 0.3
           *           },
           *           "pricing": {
           *             "policy": "fixed",
           *             "markupBp": 1200
           *           },
           *           "restock": {
           *             "minStock": 1,
           *             "coverDays": 3,
           *             "maxStock": 20,
           *             "reserveCents": 0
           *           },
           *           "loyaltyTiers": [
           *             {
           *               "units": 10,
           *               "discountBp": 200
           *             }
           *           ],
           *           "isActive": true
           *         }
           *       ],
           *       "next": null
           *     }
           */
          'application/json': {
            items: components['schemas']['Dealership'][];
            /** @example null */
            next: string | null;
          };
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      414: components['responses']['Problem414'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      503: components['responses']['Problem503'];
    };
  };
  openDealership: {
    parameters: {
      query?: never;
      header: {
        /**
         * @description Names this wish: the same key with the same wish is done once and answered alike.
         * @example 5f0c1f4e-offer-1
         */
        'idempotency-key': string;
      };
      path: {
        /** @example main */
        market: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "dealershipId": "northgate",
         *       "name": "Northgate Cars",
         *       "country": "DE",
         *       "city": "Hamburg",
         *       "balanceCents": 1,
         *       "preferences": {
         *         "required": {
         *           "make": [
         *             "x"
         *           ],
         *           "model": [
         *             "x"
         *           ],
         *           "year": [
         *             1
         *           ],
         *           "bodyType": [
         *             "sedan"
         *           ],
         *           "fuel": [
         *             "petrol"
         *           ],
         *           "transmission": [
         *             "manual"
         *           ],
         *           "drivetrain": [
         *             "fwd"
         *           ],
         *           "horsepower": [
         *             1
         *           ],
         *           "seats": [
         *             1
         *           ],
         *           "msrpCents": [
         *             1
         *           ]
         *         },
         *         "preferred": [],
         *         "assortmentSize": 1,
         *         "minScore": 0
         *       },
         *       "pricing": {
         *         "policy": "fixed",
         *         "markupBp": 1
         *       },
         *       "restock": {
         *         "minStock": 1,
         *         "coverDays": 3,
         *         "maxStock": 20,
         *         "reserveCents": 0
         *       },
         *       "loyaltyTiers": [
         *         {
         *           "units": 1,
         *           "discountBp": 1
         *         }
         *       ]
         *     }
         */
        'application/json': {
          dealershipId: string;
          name: string & (unknown & unknown);
          country: string;
          city: string & (unknown & unknown);
          balanceCents?: number;
          preferences: components['schemas']['PreferencesInput'];
          pricing: components['schemas']['PricingInput'];
          restock?: components['schemas']['RestockInput'];
          loyaltyTiers?: components['schemas']['LoyaltyTiersInput'];
        };
      };
    };
    responses: {
      /** @description What was asked for. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "dealershipId": "northgate",
           *       "seq": 4711
           *     }
           */
          'application/json': {
            dealershipId: string;
            seq: number;
          };
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      413: components['responses']['Problem413'];
      414: components['responses']['Problem414'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      503: components['responses']['Problem503'];
    };
  };
  getDealership: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @example main */
        market: string;
        /** @example northgate */
        dealershipId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "dealershipId": "northgate",
           *       "name": "Northgate Cars",
           *       "country": "DE",
           *       "city": "Hamburg",
           *       "preferences": {
           *         "required": {
           *           "bodyType": [
           *             "suv"
           *           ],
           *           "year": {
           *             "min": 2020
           *           }
           *         },
           *         "preferred": [
           *           {
           *             "attribute": "fuel",
           *             "values": [
           *               "hybrid",
           *               "electric"
           *             ],
           *             "weight": 2
           *           }
           *         ],
           *         "assortmentSize": 20,
           *         "minScore": 0.3
           *       },
           *       "pricing": {
           *         "policy": "fixed",
           *         "markupBp": 1200
           *       },
           *       "restock": {
           *         "minStock": 1,
           *         "coverDays": 3,
           *         "maxStock": 20,
           *         "reserveCents": 0
           *       },
           *       "loyaltyTiers": [
           *         {
           *           "units": 10,
           *           "discountBp": 200
           *         }
           *       ],
           *       "isActive": true
           *     }
           */
          'application/json': components['schemas']['Dealership'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      414: components['responses']['Problem414'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      503: components['responses']['Problem503'];
    };
  };
  closeDealership: {
    parameters: {
      query?: never;
      header: {
        /**
         * @description Names this wish: the same key with the same wish is done once and answered alike.
         * @example 5f0c1f4e-offer-1
         */
        'idempotency-key': string;
      };
      path: {
        /** @example main */
        market: string;
        /** @example northgate */
        dealershipId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "dealershipId": "northgate",
           *       "seq": 4711
           *     }
           */
          'application/json': {
            dealershipId: string;
            seq: number;
          };
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      413: components['responses']['Problem413'];
      414: components['responses']['Problem414'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      503: components['responses']['Problem503'];
    };
  };
  updateDealership: {
    parameters: {
      query?: never;
      header: {
        /**
         * @description Names this wish: the same key with the same wish is done once and answered alike.
         * @example 5f0c1f4e-offer-1
         */
        'idempotency-key': string;
      };
      path: {
        /** @example main */
        market: string;
        /** @example northgate */
        dealershipId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "name": "Northgate Cars",
         *       "country": "DE",
         *       "city": "Hamburg",
         *       "preferences": {
         *         "required": {
         *           "make": [
         *             "x"
         *           ],
         *           "model": [
         *             "x"
         *           ],
         *           "year": [
         *             1
         *           ],
         *           "bodyType": [
         *             "sedan"
         *           ],
         *           "fuel": [
         *             "petrol"
         *           ],
         *           "transmission": [
         *             "manual"
         *           ],
         *           "drivetrain": [
         *             "fwd"
         *           ],
         *           "horsepower": [
         *             1
         *           ],
         *           "seats": [
         *             1
         *           ],
         *           "msrpCents": [
         *             1
         *           ]
         *         },
         *         "preferred": [],
         *         "assortmentSize": 1,
         *         "minScore": 0
         *       },
         *       "pricing": {
         *         "policy": "fixed",
         *         "markupBp": 1
         *       },
         *       "restock": {
         *         "minStock": 1,
         *         "coverDays": 3,
         *         "maxStock": 20,
         *         "reserveCents": 0
         *       },
         *       "loyaltyTiers": [
         *         {
         *           "units": 1,
         *           "discountBp": 1
         *         }
         *       ]
         *     }
         */
        'application/json': {
          name?: string & (unknown & unknown);
          country?: string;
          city?: string & (unknown & unknown);
          preferences?: components['schemas']['PreferencesInput'];
          pricing?: components['schemas']['PricingInput'];
          restock?: components['schemas']['RestockInput'];
          loyaltyTiers?: components['schemas']['LoyaltyTiersInput'];
        };
      };
    };
    responses: {
      /** @description What was asked for. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "dealershipId": "northgate",
           *       "seq": 4711
           *     }
           */
          'application/json': {
            dealershipId: string;
            seq: number;
          };
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      413: components['responses']['Problem413'];
      414: components['responses']['Problem414'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      503: components['responses']['Problem503'];
    };
  };
  listDealershipPromotions: {
    parameters: {
      query?: {
        limit?: number;
        order?:
          | 'seq'
          | 'startsAtTick'
          | 'endsAtTick'
          | 'discountBp'
          | '-seq'
          | '-startsAtTick'
          | '-endsAtTick'
          | '-discountBp';
        cursor?: string;
        modelId?: string;
        state?: 'coming' | 'active' | 'over' | 'withdrawn';
        minDiscountBp?: number;
        maxDiscountBp?: number;
        search?: string;
      };
      header?: never;
      path: {
        /** @example main */
        market: string;
        /** @example northgate */
        dealershipId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "items": [
           *         {
           *           "promotionId": "promotion~4000",
           *           "seq": 4711,
           *           "ownerType": "dealership",
           *           "ownerId": "northgate",
           *           "name": "Spring sale",
           *           "description": "Everything with an electric motor.",
           *           "discountBp": 500,
           *           "modelIds": [
           *             "volkswagen-golf-2024"
           *           ],
           *           "startsAtTick": 620,
           *           "endsAtTick": 2060,
           *           "withdrawnAtTick": 620
           *         }
           *       ],
           *       "next": null
           *     }
           */
          'application/json': {
            items: components['schemas']['Promotion'][];
            /** @example null */
            next: string | null;
          };
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      414: components['responses']['Problem414'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      503: components['responses']['Problem503'];
    };
  };
  announceDealershipPromotion: {
    parameters: {
      query?: never;
      header: {
        /**
         * @description Names this wish: the same key with the same wish is done once and answered alike.
         * @example 5f0c1f4e-offer-1
         */
        'idempotency-key': string;
      };
      path: {
        /** @example main */
        market: string;
        /** @example northgate */
        dealershipId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "promotionId": "promotion~4000",
         *       "name": "Northgate Cars",
         *       "description": "Everything with an electric motor.",
         *       "discountBp": 1,
         *       "modelIds": [
         *         "x"
         *       ],
         *       "startsAtTick": 1,
         *       "endsAtTick": 1
         *     }
         */
        'application/json': {
          promotionId?: string;
          name: string & (unknown & unknown);
          description: string;
          discountBp: number;
          modelIds: string[] | null;
          startsAtTick: number;
          endsAtTick: number;
        };
      };
    };
    responses: {
      /** @description What was asked for. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "promotionId": "promotion~4000",
           *       "seq": 4711
           *     }
           */
          'application/json': {
            promotionId: string;
            seq: number;
          };
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      413: components['responses']['Problem413'];
      414: components['responses']['Problem414'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      503: components['responses']['Problem503'];
    };
  };
  withdrawDealershipPromotion: {
    parameters: {
      query?: never;
      header: {
        /**
         * @description Names this wish: the same key with the same wish is done once and answered alike.
         * @example 5f0c1f4e-offer-1
         */
        'idempotency-key': string;
      };
      path: {
        /** @example main */
        market: string;
        /** @example northgate */
        dealershipId: string;
        /** @example promotion~4000 */
        promotionId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "promotionId": "promotion~4000",
           *       "seq": 4711
           *     }
           */
          'application/json': {
            promotionId: string;
            seq: number;
          };
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      413: components['responses']['Problem413'];
      414: components['responses']['Problem414'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      503: components['responses']['Problem503'];
    };
  };
  listSuppliers: {
    parameters: {
      query?: {
        limit?: number;
        order?:
          | 'supplierId'
          | 'name'
          | 'foundedYear'
          | 'country'
          | '-supplierId'
          | '-name'
          | '-foundedYear'
          | '-country';
        cursor?: string;
        country?: string;
        minFoundedYear?: number;
        maxFoundedYear?: number;
        isActive?: 'true' | 'false';
        search?: string;
      };
      header?: never;
      path: {
        /** @example main */
        market: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "items": [
           *         {
           *           "supplierId": "baltic-motors",
           *           "name": "Baltic Motors",
           *           "foundedYear": 1952,
           *           "country": "SE",
           *           "loyaltyTiers": [
           *             {
           *               "units": 10,
           *               "discountBp": 200
           *             }
           *           ],
           *           "isActive": true
           *         }
           *       ],
           *       "next": null
           *     }
           */
          'application/json': {
            items: components['schemas']['Supplier'][];
            /** @example null */
            next: string | null;
          };
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      414: components['responses']['Problem414'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      503: components['responses']['Problem503'];
    };
  };
  joinSupplier: {
    parameters: {
      query?: never;
      header: {
        /**
         * @description Names this wish: the same key with the same wish is done once and answered alike.
         * @example 5f0c1f4e-offer-1
         */
        'idempotency-key': string;
      };
      path: {
        /** @example main */
        market: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "supplierId": "rheinwerk",
         *       "name": "Northgate Cars",
         *       "foundedYear": 1,
         *       "country": "DE",
         *       "loyaltyTiers": [
         *         {
         *           "units": 1,
         *           "discountBp": 1
         *         }
         *       ],
         *       "prices": {}
         *     }
         */
        'application/json': {
          supplierId: string;
          name: string & (unknown & unknown);
          foundedYear: number;
          country: string;
          loyaltyTiers?: components['schemas']['LoyaltyTiersInput'];
          prices?: {
            [key: string]: number;
          };
        };
      };
    };
    responses: {
      /** @description What was asked for. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "supplierId": "rheinwerk",
           *       "seq": 4711
           *     }
           */
          'application/json': {
            supplierId: string;
            seq: number;
          };
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      413: components['responses']['Problem413'];
      414: components['responses']['Problem414'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      503: components['responses']['Problem503'];
    };
  };
  getSupplier: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @example main */
        market: string;
        /** @example rheinwerk */
        supplierId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "supplierId": "baltic-motors",
           *       "name": "Baltic Motors",
           *       "foundedYear": 1952,
           *       "country": "SE",
           *       "loyaltyTiers": [
           *         {
           *           "units": 10,
           *           "discountBp": 200
           *         }
           *       ],
           *       "isActive": true
           *     }
           */
          'application/json': components['schemas']['Supplier'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      414: components['responses']['Problem414'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      503: components['responses']['Problem503'];
    };
  };
  leaveSupplier: {
    parameters: {
      query?: never;
      header: {
        /**
         * @description Names this wish: the same key with the same wish is done once and answered alike.
         * @example 5f0c1f4e-offer-1
         */
        'idempotency-key': string;
      };
      path: {
        /** @example main */
        market: string;
        /** @example rheinwerk */
        supplierId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "supplierId": "rheinwerk",
           *       "seq": 4711
           *     }
           */
          'application/json': {
            supplierId: string;
            seq: number;
          };
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      413: components['responses']['Problem413'];
      414: components['responses']['Problem414'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      503: components['responses']['Problem503'];
    };
  };
  updateSupplier: {
    parameters: {
      query?: never;
      header: {
        /**
         * @description Names this wish: the same key with the same wish is done once and answered alike.
         * @example 5f0c1f4e-offer-1
         */
        'idempotency-key': string;
      };
      path: {
        /** @example main */
        market: string;
        /** @example rheinwerk */
        supplierId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "name": "Northgate Cars",
         *       "foundedYear": 1,
         *       "country": "DE",
         *       "loyaltyTiers": [
         *         {
         *           "units": 1,
         *           "discountBp": 1
         *         }
         *       ]
         *     }
         */
        'application/json': {
          name?: string & (unknown & unknown);
          foundedYear?: number;
          country?: string;
          loyaltyTiers?: components['schemas']['LoyaltyTiersInput'];
        };
      };
    };
    responses: {
      /** @description What was asked for. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "supplierId": "rheinwerk",
           *       "seq": 4711
           *     }
           */
          'application/json': {
            supplierId: string;
            seq: number;
          };
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      413: components['responses']['Problem413'];
      414: components['responses']['Problem414'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      503: components['responses']['Problem503'];
    };
  };
  priceModel: {
    parameters: {
      query?: never;
      header: {
        /**
         * @description Names this wish: the same key with the same wish is done once and answered alike.
         * @example 5f0c1f4e-offer-1
         */
        'idempotency-key': string;
      };
      path: {
        /** @example main */
        market: string;
        /** @example rheinwerk */
        supplierId: string;
        /** @example volkswagen-golf-gti-s-2024 */
        modelId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "listCents": 1
         *     }
         */
        'application/json': {
          listCents: number | null;
        };
      };
    };
    responses: {
      /** @description What was asked for. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "supplierId": "rheinwerk",
           *       "seq": 4711
           *     }
           */
          'application/json': {
            supplierId: string;
            seq: number;
          };
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      413: components['responses']['Problem413'];
      414: components['responses']['Problem414'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      503: components['responses']['Problem503'];
    };
  };
  listSupplierPromotions: {
    parameters: {
      query?: {
        limit?: number;
        order?:
          | 'seq'
          | 'startsAtTick'
          | 'endsAtTick'
          | 'discountBp'
          | '-seq'
          | '-startsAtTick'
          | '-endsAtTick'
          | '-discountBp';
        cursor?: string;
        modelId?: string;
        state?: 'coming' | 'active' | 'over' | 'withdrawn';
        minDiscountBp?: number;
        maxDiscountBp?: number;
        search?: string;
      };
      header?: never;
      path: {
        /** @example main */
        market: string;
        /** @example rheinwerk */
        supplierId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "items": [
           *         {
           *           "promotionId": "promotion~4000",
           *           "seq": 4711,
           *           "ownerType": "dealership",
           *           "ownerId": "northgate",
           *           "name": "Spring sale",
           *           "description": "Everything with an electric motor.",
           *           "discountBp": 500,
           *           "modelIds": [
           *             "volkswagen-golf-2024"
           *           ],
           *           "startsAtTick": 620,
           *           "endsAtTick": 2060,
           *           "withdrawnAtTick": 620
           *         }
           *       ],
           *       "next": null
           *     }
           */
          'application/json': {
            items: components['schemas']['Promotion'][];
            /** @example null */
            next: string | null;
          };
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      414: components['responses']['Problem414'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      503: components['responses']['Problem503'];
    };
  };
  announceSupplierPromotion: {
    parameters: {
      query?: never;
      header: {
        /**
         * @description Names this wish: the same key with the same wish is done once and answered alike.
         * @example 5f0c1f4e-offer-1
         */
        'idempotency-key': string;
      };
      path: {
        /** @example main */
        market: string;
        /** @example rheinwerk */
        supplierId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "promotionId": "promotion~4000",
         *       "name": "Northgate Cars",
         *       "description": "Everything with an electric motor.",
         *       "discountBp": 1,
         *       "modelIds": [
         *         "x"
         *       ],
         *       "startsAtTick": 1,
         *       "endsAtTick": 1
         *     }
         */
        'application/json': {
          promotionId?: string;
          name: string & (unknown & unknown);
          description: string;
          discountBp: number;
          modelIds: string[] | null;
          startsAtTick: number;
          endsAtTick: number;
        };
      };
    };
    responses: {
      /** @description What was asked for. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "promotionId": "promotion~4000",
           *       "seq": 4711
           *     }
           */
          'application/json': {
            promotionId: string;
            seq: number;
          };
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      413: components['responses']['Problem413'];
      414: components['responses']['Problem414'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      503: components['responses']['Problem503'];
    };
  };
  withdrawSupplierPromotion: {
    parameters: {
      query?: never;
      header: {
        /**
         * @description Names this wish: the same key with the same wish is done once and answered alike.
         * @example 5f0c1f4e-offer-1
         */
        'idempotency-key': string;
      };
      path: {
        /** @example main */
        market: string;
        /** @example rheinwerk */
        supplierId: string;
        /** @example promotion~4000 */
        promotionId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "promotionId": "promotion~4000",
           *       "seq": 4711
           *     }
           */
          'application/json': {
            promotionId: string;
            seq: number;
          };
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      413: components['responses']['Problem413'];
      414: components['responses']['Problem414'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      503: components['responses']['Problem503'];
    };
  };
  listModels: {
    parameters: {
      query?: {
        limit?: number;
        order?:
          | 'modelId'
          | 'name'
          | 'year'
          | 'horsepower'
          | 'msrpCents'
          | '-modelId'
          | '-name'
          | '-year'
          | '-horsepower'
          | '-msrpCents';
        cursor?: string;
        make?: string;
        bodyType?:
          | 'sedan'
          | 'hatchback'
          | 'wagon'
          | 'suv'
          | 'crossover'
          | 'coupe'
          | 'convertible'
          | 'pickup'
          | 'minivan'
          | 'van';
        fuel?: 'petrol' | 'diesel' | 'hybrid' | 'plug-in-hybrid' | 'electric';
        transmission?: 'manual' | 'automatic' | 'cvt' | 'dual-clutch' | 'single-speed';
        drivetrain?: 'fwd' | 'rwd' | 'awd' | '4wd';
        minYear?: number;
        maxYear?: number;
        minHorsepower?: number;
        maxHorsepower?: number;
        minSeats?: number;
        maxSeats?: number;
        minMsrpCents?: number;
        maxMsrpCents?: number;
        isActive?: 'true' | 'false';
        search?: string;
      };
      header?: never;
      path: {
        /** @example main */
        market: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "items": [
           *         {
           *           "modelId": "volkswagen-golf-2024",
           *           "make": "Volkswagen",
           *           "model": "Golf",
           *           "year": 2024,
           *           "bodyType": "sedan",
           *           "fuel": "petrol",
           *           "transmission": "manual",
           *           "drivetrain": "fwd",
           *           "horsepower": 150,
           *           "seats": 5,
           *           "msrpCents": 3210000,
           *           "isActive": true
           *         }
           *       ],
           *       "next": null
           *     }
           */
          'application/json': {
            items: components['schemas']['CarModel'][];
            /** @example null */
            next: string | null;
          };
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      414: components['responses']['Problem414'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      503: components['responses']['Problem503'];
    };
  };
  listModel: {
    parameters: {
      query?: never;
      header: {
        /**
         * @description Names this wish: the same key with the same wish is done once and answered alike.
         * @example 5f0c1f4e-offer-1
         */
        'idempotency-key': string;
      };
      path: {
        /** @example main */
        market: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "modelId": "volkswagen-golf-gti-s-2024",
         *       "make": "Volkswagen",
         *       "model": "Golf",
         *       "year": 2024,
         *       "bodyType": "sedan",
         *       "fuel": "petrol",
         *       "transmission": "manual",
         *       "drivetrain": "fwd",
         *       "horsepower": 1,
         *       "seats": 1,
         *       "msrpCents": 1
         *     }
         */
        'application/json': {
          modelId: string;
          make: string & (unknown & unknown);
          model: string & (unknown & unknown);
          year: number;
          /** @enum {string} */
          bodyType:
            | 'sedan'
            | 'hatchback'
            | 'wagon'
            | 'suv'
            | 'crossover'
            | 'coupe'
            | 'convertible'
            | 'pickup'
            | 'minivan'
            | 'van';
          /** @enum {string} */
          fuel: 'petrol' | 'diesel' | 'hybrid' | 'plug-in-hybrid' | 'electric';
          /** @enum {string} */
          transmission: 'manual' | 'automatic' | 'cvt' | 'dual-clutch' | 'single-speed';
          /** @enum {string} */
          drivetrain: 'fwd' | 'rwd' | 'awd' | '4wd';
          horsepower: number;
          seats: number;
          msrpCents: number;
        };
      };
    };
    responses: {
      /** @description What was asked for. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "modelId": "volkswagen-golf-gti-s-2024",
           *       "seq": 4711
           *     }
           */
          'application/json': {
            modelId: string;
            seq: number;
          };
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      413: components['responses']['Problem413'];
      414: components['responses']['Problem414'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      503: components['responses']['Problem503'];
    };
  };
  getModel: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @example main */
        market: string;
        /** @example volkswagen-golf-gti-s-2024 */
        modelId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "modelId": "volkswagen-golf-2024",
           *       "make": "Volkswagen",
           *       "model": "Golf",
           *       "year": 2024,
           *       "bodyType": "sedan",
           *       "fuel": "petrol",
           *       "transmission": "manual",
           *       "drivetrain": "fwd",
           *       "horsepower": 150,
           *       "seats": 5,
           *       "msrpCents": 3210000,
           *       "isActive": true
           *     }
           */
          'application/json': components['schemas']['CarModel'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      414: components['responses']['Problem414'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      503: components['responses']['Problem503'];
    };
  };
  withdrawModel: {
    parameters: {
      query?: never;
      header: {
        /**
         * @description Names this wish: the same key with the same wish is done once and answered alike.
         * @example 5f0c1f4e-offer-1
         */
        'idempotency-key': string;
      };
      path: {
        /** @example main */
        market: string;
        /** @example volkswagen-golf-gti-s-2024 */
        modelId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "modelId": "volkswagen-golf-gti-s-2024",
           *       "seq": 4711
           *     }
           */
          'application/json': {
            modelId: string;
            seq: number;
          };
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      413: components['responses']['Problem413'];
      414: components['responses']['Problem414'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      503: components['responses']['Problem503'];
    };
  };
  register: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "email": "ann@example.com",
         *       "userName": "ann_k",
         *       "password": "x"
         *     }
         */
        'application/json': {
          email: string;
          userName: string;
          password: string;
        };
      };
    };
    responses: {
      /** @description What was asked for. */
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "taken": true
           *     }
           */
          'application/json': components['schemas']['Taken'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      413: components['responses']['Problem413'];
      414: components['responses']['Problem414'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      503: components['responses']['Problem503'];
    };
  };
  resendConfirmation: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "email": "ann@example.com"
         *     }
         */
        'application/json': {
          email: string;
        };
      };
    };
    responses: {
      /** @description What was asked for. */
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "taken": true
           *     }
           */
          'application/json': components['schemas']['Taken'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      413: components['responses']['Problem413'];
      414: components['responses']['Problem414'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      503: components['responses']['Problem503'];
    };
  };
  confirmEmail: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "token": "x"
         *     }
         */
        'application/json': {
          token: string;
        };
      };
    };
    responses: {
      /** @description What was asked for. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "userName": "ann_k"
           *     }
           */
          'application/json': {
            userName: string;
          };
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      413: components['responses']['Problem413'];
      414: components['responses']['Problem414'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      503: components['responses']['Problem503'];
    };
  };
  requestPasswordReset: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "email": "ann@example.com"
         *     }
         */
        'application/json': {
          email: string;
        };
      };
    };
    responses: {
      /** @description What was asked for. */
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "taken": true
           *     }
           */
          'application/json': components['schemas']['Taken'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      413: components['responses']['Problem413'];
      414: components['responses']['Problem414'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      503: components['responses']['Problem503'];
    };
  };
  finishPasswordReset: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "token": "x",
         *       "newPassword": "x"
         *     }
         */
        'application/json': {
          token: string;
          newPassword: string;
        };
      };
    };
    responses: {
      /** @description What was asked for. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "done": true
           *     }
           */
          'application/json': components['schemas']['Done'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      413: components['responses']['Problem413'];
      414: components['responses']['Problem414'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      503: components['responses']['Problem503'];
    };
  };
  confirmEmailChange: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "token": "x"
         *     }
         */
        'application/json': {
          token: string;
        };
      };
    };
    responses: {
      /** @description What was asked for. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "state": "waiting-for-old"
           *     }
           */
          'application/json': {
            /** @enum {string} */
            state: 'waiting-for-old' | 'waiting-for-new' | 'waiting-period' | 'changed';
          };
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      413: components['responses']['Problem413'];
      414: components['responses']['Problem414'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      503: components['responses']['Problem503'];
    };
  };
  cancelEmailChange: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "token": "x"
         *     }
         */
        'application/json': {
          token: string;
        };
      };
    };
    responses: {
      /** @description What was asked for. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "done": true
           *     }
           */
          'application/json': components['schemas']['Done'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      413: components['responses']['Problem413'];
      414: components['responses']['Problem414'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      503: components['responses']['Problem503'];
    };
  };
  signIn: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "login": "x",
         *       "password": "x"
         *     }
         */
        'application/json': {
          login: string;
          password: string;
        };
      };
    };
    responses: {
      /** @description What was asked for. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "accessToken": "x",
           *       "expiresInS": 1,
           *       "account": {
           *         "userId": "x",
           *         "userName": "ann_k",
           *         "email": "ann@example.com",
           *         "role": "buyer",
           *         "buyerId": "ann",
           *         "confirmed": true,
           *         "isActive": true,
           *         "houses": [
           *           {
           *             "market": "main",
           *             "houseType": "dealership",
           *             "houseId": "x"
           *           }
           *         ],
           *         "createdAt": "2026-01-02T10:20:00.000Z",
           *         "updatedAt": "2026-01-02T10:20:00.000Z"
           *       }
           *     }
           */
          'application/json': components['schemas']['SignedIn'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      413: components['responses']['Problem413'];
      414: components['responses']['Problem414'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      503: components['responses']['Problem503'];
    };
  };
  signOut: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "done": true
           *     }
           */
          'application/json': components['schemas']['Done'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      413: components['responses']['Problem413'];
      414: components['responses']['Problem414'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      503: components['responses']['Problem503'];
    };
  };
  refreshSession: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        /** @example {} */
        'application/json': Record<string, never>;
      };
    };
    responses: {
      /** @description What was asked for. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "accessToken": "x",
           *       "expiresInS": 1,
           *       "account": {
           *         "userId": "x",
           *         "userName": "ann_k",
           *         "email": "ann@example.com",
           *         "role": "buyer",
           *         "buyerId": "ann",
           *         "confirmed": true,
           *         "isActive": true,
           *         "houses": [
           *           {
           *             "market": "main",
           *             "houseType": "dealership",
           *             "houseId": "x"
           *           }
           *         ],
           *         "createdAt": "2026-01-02T10:20:00.000Z",
           *         "updatedAt": "2026-01-02T10:20:00.000Z"
           *       }
           *     }
           */
          'application/json': components['schemas']['SignedIn'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      413: components['responses']['Problem413'];
      414: components['responses']['Problem414'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      503: components['responses']['Problem503'];
    };
  };
  listSessions: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "items": [
           *         {
           *           "sessionId": "x",
           *           "userAgent": "x",
           *           "ip": "x",
           *           "current": true,
           *           "createdAt": "2026-01-02T10:20:00.000Z",
           *           "lastUsedAt": "2026-01-02T10:20:00.000Z"
           *         }
           *       ]
           *     }
           */
          'application/json': {
            items: components['schemas']['Session'][];
          };
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      414: components['responses']['Problem414'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      503: components['responses']['Problem503'];
    };
  };
  endOtherSessions: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "done": true
           *     }
           */
          'application/json': components['schemas']['Done'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      413: components['responses']['Problem413'];
      414: components['responses']['Problem414'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      503: components['responses']['Problem503'];
    };
  };
  endSession: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        sessionId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "done": true
           *     }
           */
          'application/json': components['schemas']['Done'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      413: components['responses']['Problem413'];
      414: components['responses']['Problem414'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      503: components['responses']['Problem503'];
    };
  };
  getAccount: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "userId": "x",
           *       "userName": "ann_k",
           *       "email": "ann@example.com",
           *       "role": "buyer",
           *       "buyerId": "ann",
           *       "confirmed": true,
           *       "isActive": true,
           *       "houses": [
           *         {
           *           "market": "main",
           *           "houseType": "dealership",
           *           "houseId": "x"
           *         }
           *       ],
           *       "createdAt": "2026-01-02T10:20:00.000Z",
           *       "updatedAt": "2026-01-02T10:20:00.000Z"
           *     }
           */
          'application/json': components['schemas']['Person'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      414: components['responses']['Problem414'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      503: components['responses']['Problem503'];
    };
  };
  changePassword: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "currentPassword": "x",
         *       "newPassword": "x"
         *     }
         */
        'application/json': {
          currentPassword: string;
          newPassword: string;
        };
      };
    };
    responses: {
      /** @description What was asked for. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "done": true
           *     }
           */
          'application/json': components['schemas']['Done'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      413: components['responses']['Problem413'];
      414: components['responses']['Problem414'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      503: components['responses']['Problem503'];
    };
  };
  changeUserName: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "password": "x",
         *       "userName": "ann_k"
         *     }
         */
        'application/json': {
          password: string;
          userName: string;
        };
      };
    };
    responses: {
      /** @description What was asked for. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "done": true
           *     }
           */
          'application/json': components['schemas']['Done'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      413: components['responses']['Problem413'];
      414: components['responses']['Problem414'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      503: components['responses']['Problem503'];
    };
  };
  requestEmailChange: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "password": "x",
         *       "newEmail": "x"
         *     }
         */
        'application/json': {
          password: string;
          newEmail: string;
        };
      };
    };
    responses: {
      /** @description What was asked for. */
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "taken": true
           *     }
           */
          'application/json': components['schemas']['Taken'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      413: components['responses']['Problem413'];
      414: components['responses']['Problem414'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      503: components['responses']['Problem503'];
    };
  };
  getProfile: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "fullName": "x",
           *       "country": "DE",
           *       "city": "Hamburg",
           *       "about": "x"
           *     }
           */
          'application/json': {
            fullName: (string & (unknown & unknown)) | null;
            country: string | null;
            city: (string & (unknown & unknown)) | null;
            about: string | null;
          };
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      414: components['responses']['Problem414'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      503: components['responses']['Problem503'];
    };
  };
  changeProfile: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "fullName": "x",
         *       "country": "DE",
         *       "city": "Hamburg",
         *       "about": "x"
         *     }
         */
        'application/json': {
          fullName?: (string & (unknown & unknown)) | null;
          country?: string | null;
          city?: (string & (unknown & unknown)) | null;
          about?: string | null;
        };
      };
    };
    responses: {
      /** @description What was asked for. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "fullName": "x",
           *       "country": "DE",
           *       "city": "Hamburg",
           *       "about": "x"
           *     }
           */
          'application/json': {
            fullName: (string & (unknown & unknown)) | null;
            country: string | null;
            city: (string & (unknown & unknown)) | null;
            about: string | null;
          };
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      413: components['responses']['Problem413'];
      414: components['responses']['Problem414'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      503: components['responses']['Problem503'];
    };
  };
  listWatchedModels: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @example main */
        market: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "items": [
           *         {
           *           "modelId": "volkswagen-golf-gti-s-2024"
           *         }
           *       ]
           *     }
           */
          'application/json': {
            items: {
              modelId: string;
            }[];
          };
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      414: components['responses']['Problem414'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      503: components['responses']['Problem503'];
    };
  };
  watchModel: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @example main */
        market: string;
        /** @example volkswagen-golf-gti-s-2024 */
        modelId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /** @example {} */
        'application/json': Record<string, never>;
      };
    };
    responses: {
      /** @description What was asked for. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "done": true
           *     }
           */
          'application/json': components['schemas']['Done'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      413: components['responses']['Problem413'];
      414: components['responses']['Problem414'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      503: components['responses']['Problem503'];
    };
  };
  unwatchModel: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @example main */
        market: string;
        /** @example volkswagen-golf-gti-s-2024 */
        modelId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "done": true
           *     }
           */
          'application/json': components['schemas']['Done'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      413: components['responses']['Problem413'];
      414: components['responses']['Problem414'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      503: components['responses']['Problem503'];
    };
  };
  listAlerts: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @example main */
        market: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "items": [
           *         {
           *           "alertId": "x",
           *           "modelId": "volkswagen-golf-gti-s-2024",
           *           "kind": "price",
           *           "priceCents": 1,
           *           "armed": true,
           *           "firedTick": 1,
           *           "firedCents": 1,
           *           "seen": true
           *         }
           *       ]
           *     }
           */
          'application/json': {
            items: components['schemas']['Alert'][];
          };
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      414: components['responses']['Problem414'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      503: components['responses']['Problem503'];
    };
  };
  addAlert: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @example main */
        market: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "modelId": "volkswagen-golf-gti-s-2024",
         *       "kind": "price",
         *       "priceCents": 1
         *     }
         */
        'application/json': {
          modelId: string;
          /** @enum {string} */
          kind: 'price' | 'stock' | 'promotion';
          /** @default null */
          priceCents?: number | null;
        };
      };
    };
    responses: {
      /** @description What was asked for. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "alertId": "x",
           *       "modelId": "volkswagen-golf-gti-s-2024",
           *       "kind": "price",
           *       "priceCents": 1,
           *       "armed": true,
           *       "firedTick": 1,
           *       "firedCents": 1,
           *       "seen": true
           *     }
           */
          'application/json': components['schemas']['Alert'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      413: components['responses']['Problem413'];
      414: components['responses']['Problem414'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      503: components['responses']['Problem503'];
    };
  };
  putAwayAlert: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @example main */
        market: string;
        alertId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /** @example {} */
        'application/json': Record<string, never>;
      };
    };
    responses: {
      /** @description What was asked for. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "done": true
           *     }
           */
          'application/json': components['schemas']['Done'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      413: components['responses']['Problem413'];
      414: components['responses']['Problem414'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      503: components['responses']['Problem503'];
    };
  };
  removeAlert: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @example main */
        market: string;
        alertId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "done": true
           *     }
           */
          'application/json': components['schemas']['Done'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      413: components['responses']['Problem413'];
      414: components['responses']['Problem414'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      503: components['responses']['Problem503'];
    };
  };
  listUsers: {
    parameters: {
      query?: {
        role?: 'buyer' | 'dealership-manager' | 'supplier-manager' | 'admin';
        isActive?: 'true' | 'false';
        /** @description How a user name or an address begins, or the id of a user or buyer. */
        search?: string & (unknown & unknown);
        order?: 'userId' | 'userName' | '-userId' | '-userName';
        cursor?: string;
        limit?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "items": [
           *         {
           *           "userId": "x",
           *           "userName": "ann_k",
           *           "email": "ann@example.com",
           *           "role": "buyer",
           *           "buyerId": "ann",
           *           "confirmed": true,
           *           "isActive": true,
           *           "houses": [
           *             {
           *               "market": "main",
           *               "houseType": "dealership",
           *               "houseId": "x"
           *             }
           *           ],
           *           "createdAt": "2026-01-02T10:20:00.000Z",
           *           "updatedAt": "2026-01-02T10:20:00.000Z"
           *         }
           *       ],
           *       "next": "x"
           *     }
           */
          'application/json': {
            items: components['schemas']['Person'][];
            next: string | null;
          };
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      414: components['responses']['Problem414'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      503: components['responses']['Problem503'];
    };
  };
  getUser: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        userId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "userId": "x",
           *       "userName": "ann_k",
           *       "email": "ann@example.com",
           *       "role": "buyer",
           *       "buyerId": "ann",
           *       "confirmed": true,
           *       "isActive": true,
           *       "houses": [
           *         {
           *           "market": "main",
           *           "houseType": "dealership",
           *           "houseId": "x"
           *         }
           *       ],
           *       "createdAt": "2026-01-02T10:20:00.000Z",
           *       "updatedAt": "2026-01-02T10:20:00.000Z"
           *     }
           */
          'application/json': components['schemas']['Person'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      414: components['responses']['Problem414'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      503: components['responses']['Problem503'];
    };
  };
  deactivateUser: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        userId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /** @example {} */
        'application/json': Record<string, never>;
      };
    };
    responses: {
      /** @description What was asked for. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "userId": "x",
           *       "userName": "ann_k",
           *       "email": "ann@example.com",
           *       "role": "buyer",
           *       "buyerId": "ann",
           *       "confirmed": true,
           *       "isActive": true,
           *       "houses": [
           *         {
           *           "market": "main",
           *           "houseType": "dealership",
           *           "houseId": "x"
           *         }
           *       ],
           *       "createdAt": "2026-01-02T10:20:00.000Z",
           *       "updatedAt": "2026-01-02T10:20:00.000Z"
           *     }
           */
          'application/json': components['schemas']['Person'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      413: components['responses']['Problem413'];
      414: components['responses']['Problem414'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      503: components['responses']['Problem503'];
    };
  };
  restoreUser: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        userId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /** @example {} */
        'application/json': Record<string, never>;
      };
    };
    responses: {
      /** @description What was asked for. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "userId": "x",
           *       "userName": "ann_k",
           *       "email": "ann@example.com",
           *       "role": "buyer",
           *       "buyerId": "ann",
           *       "confirmed": true,
           *       "isActive": true,
           *       "houses": [
           *         {
           *           "market": "main",
           *           "houseType": "dealership",
           *           "houseId": "x"
           *         }
           *       ],
           *       "createdAt": "2026-01-02T10:20:00.000Z",
           *       "updatedAt": "2026-01-02T10:20:00.000Z"
           *     }
           */
          'application/json': components['schemas']['Person'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      413: components['responses']['Problem413'];
      414: components['responses']['Problem414'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      503: components['responses']['Problem503'];
    };
  };
  changeRole: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        userId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "role": "buyer"
         *     }
         */
        'application/json': {
          /** @enum {string} */
          role: 'buyer' | 'dealership-manager' | 'supplier-manager' | 'admin';
        };
      };
    };
    responses: {
      /** @description What was asked for. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "userId": "x",
           *       "userName": "ann_k",
           *       "email": "ann@example.com",
           *       "role": "buyer",
           *       "buyerId": "ann",
           *       "confirmed": true,
           *       "isActive": true,
           *       "houses": [
           *         {
           *           "market": "main",
           *           "houseType": "dealership",
           *           "houseId": "x"
           *         }
           *       ],
           *       "createdAt": "2026-01-02T10:20:00.000Z",
           *       "updatedAt": "2026-01-02T10:20:00.000Z"
           *     }
           */
          'application/json': components['schemas']['Person'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      413: components['responses']['Problem413'];
      414: components['responses']['Problem414'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      503: components['responses']['Problem503'];
    };
  };
  assignHouses: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        userId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "houses": [
         *         {
         *           "market": "main",
         *           "houseType": "dealership",
         *           "houseId": "x"
         *         }
         *       ]
         *     }
         */
        'application/json': {
          houses: {
            market: string;
            /** @enum {string} */
            houseType: 'dealership' | 'supplier';
            houseId: string;
          }[];
        };
      };
    };
    responses: {
      /** @description What was asked for. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "userId": "x",
           *       "userName": "ann_k",
           *       "email": "ann@example.com",
           *       "role": "buyer",
           *       "buyerId": "ann",
           *       "confirmed": true,
           *       "isActive": true,
           *       "houses": [
           *         {
           *           "market": "main",
           *           "houseType": "dealership",
           *           "houseId": "x"
           *         }
           *       ],
           *       "createdAt": "2026-01-02T10:20:00.000Z",
           *       "updatedAt": "2026-01-02T10:20:00.000Z"
           *     }
           */
          'application/json': components['schemas']['Person'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      413: components['responses']['Problem413'];
      414: components['responses']['Problem414'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      503: components['responses']['Problem503'];
    };
  };
  startEmailChange: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        userId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "newEmail": "x",
         *       "reason": "The old mailbox is lost; identity was checked."
         *     }
         */
        'application/json': {
          newEmail: string;
          reason: string;
        };
      };
    };
    responses: {
      /** @description What was asked for. */
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "earliestAt": "2026-01-02T10:20:00.000Z"
           *     }
           */
          'application/json': {
            /** Format: date-time */
            earliestAt: string;
          };
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      409: components['responses']['Problem409'];
      413: components['responses']['Problem413'];
      414: components['responses']['Problem414'];
      415: components['responses']['Problem415'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      503: components['responses']['Problem503'];
    };
  };
  listAudit: {
    parameters: {
      query?: {
        by?: string;
        action?: string & (unknown & unknown);
        subjectType?: string & (unknown & unknown);
        subjectId?: string;
        market?: string;
        order?: 'auditId' | '-auditId';
        cursor?: string;
        limit?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "items": [
           *         {
           *           "auditId": 1,
           *           "at": "2026-01-02T10:20:00.000Z",
           *           "by": "x",
           *           "action": "x",
           *           "subjectType": "x",
           *           "subjectId": "x",
           *           "marketId": "x",
           *           "seq": 4711,
           *           "before": {},
           *           "after": {},
           *           "requestId": "x"
           *         }
           *       ],
           *       "next": "x"
           *     }
           */
          'application/json': {
            items: components['schemas']['AuditEntry'][];
            next: string | null;
          };
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      414: components['responses']['Problem414'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      503: components['responses']['Problem503'];
    };
  };
  listMails: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "items": [
           *         {
           *           "mailId": 1,
           *           "to": "x",
           *           "subject": "x",
           *           "body": "x",
           *           "createdAt": "2026-01-02T10:20:00.000Z"
           *         }
           *       ]
           *     }
           */
          'application/json': {
            items: components['schemas']['Mail'][];
          };
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      414: components['responses']['Problem414'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      503: components['responses']['Problem503'];
    };
  };
  getModelCandles: {
    parameters: {
      query?: {
        /** @description The first tick that counts; left out: a market day before `toTick`. */
        fromTick?: number;
        /** @description The first tick that no longer counts; left out: now. */
        toTick?: number;
        /** @description The length of a stretch; the first begins at `fromTick`. */
        stretchTicks?: number;
      };
      header?: never;
      path: {
        /** @example main */
        market: string;
        /** @example volkswagen-golf-gti-s-2024 */
        modelId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "window": {
           *         "fromTick": 0,
           *         "toTick": 1440
           *       },
           *       "stretchTicks": 60,
           *       "seq": 4711,
           *       "candles": [
           *         {
           *           "tick": 620,
           *           "openCents": 2890000,
           *           "highCents": 2950000,
           *           "lowCents": 2860000,
           *           "closeCents": 2910000,
           *           "units": 4,
           *           "bestAskCents": 2930000,
           *           "stock": 7,
           *           "soldOut": false
           *         }
           *       ]
           *     }
           */
          'application/json': components['schemas']['ModelCandles'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      414: components['responses']['Problem414'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      503: components['responses']['Problem503'];
    };
  };
  listPromotions: {
    parameters: {
      query?: {
        limit?: number;
        order?:
          | 'seq'
          | 'startsAtTick'
          | 'endsAtTick'
          | 'discountBp'
          | '-seq'
          | '-startsAtTick'
          | '-endsAtTick'
          | '-discountBp';
        cursor?: string;
        ownerType?: 'dealership' | 'supplier';
        ownerId?: string;
        modelId?: string;
        state?: 'coming' | 'active' | 'over' | 'withdrawn';
        minDiscountBp?: number;
        maxDiscountBp?: number;
        search?: string;
      };
      header?: never;
      path: {
        /** @example main */
        market: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "items": [
           *         {
           *           "promotionId": "promotion~4000",
           *           "seq": 4711,
           *           "ownerType": "dealership",
           *           "ownerId": "northgate",
           *           "name": "Spring sale",
           *           "description": "Everything with an electric motor.",
           *           "discountBp": 500,
           *           "modelIds": [
           *             "volkswagen-golf-2024"
           *           ],
           *           "startsAtTick": 620,
           *           "endsAtTick": 2060,
           *           "withdrawnAtTick": 620
           *         }
           *       ],
           *       "next": null
           *     }
           */
          'application/json': {
            items: components['schemas']['Promotion'][];
            /** @example null */
            next: string | null;
          };
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      414: components['responses']['Problem414'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      503: components['responses']['Problem503'];
    };
  };
  getPromotion: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @example main */
        market: string;
        /** @example promotion~4000 */
        promotionId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "promotionId": "promotion~4000",
           *       "seq": 4711,
           *       "ownerType": "dealership",
           *       "ownerId": "northgate",
           *       "name": "Spring sale",
           *       "description": "Everything with an electric motor.",
           *       "discountBp": 500,
           *       "modelIds": [
           *         "volkswagen-golf-2024"
           *       ],
           *       "startsAtTick": 620,
           *       "endsAtTick": 2060,
           *       "withdrawnAtTick": 620
           *     }
           */
          'application/json': components['schemas']['Promotion'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      414: components['responses']['Problem414'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      503: components['responses']['Problem503'];
    };
  };
  listStock: {
    parameters: {
      query?: {
        limit?: number;
        order?: 'modelId' | 'stock' | 'stockCostCents' | '-modelId' | '-stock' | '-stockCostCents';
        cursor?: string;
        modelId?: string;
        minStock?: number;
        maxStock?: number;
        minAskCents?: number;
        maxAskCents?: number;
        isActive?: 'true' | 'false';
      };
      header?: never;
      path: {
        /** @example main */
        market: string;
        /** @example northgate */
        dealershipId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "items": [
           *         {
           *           "modelId": "volkswagen-golf-2024",
           *           "stock": 3,
           *           "stockCostCents": 8100000,
           *           "askCents": 3050000,
           *           "isActive": true
           *         }
           *       ],
           *       "next": null
           *     }
           */
          'application/json': {
            items: components['schemas']['Stock'][];
            /** @example null */
            next: string | null;
          };
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      414: components['responses']['Problem414'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      503: components['responses']['Problem503'];
    };
  };
  listAsks: {
    parameters: {
      query?: {
        limit?: number;
        order?: 'modelId' | 'askCents' | 'askTick' | '-modelId' | '-askCents' | '-askTick';
        cursor?: string;
        modelId?: string;
        minStock?: number;
        maxStock?: number;
        minAskCents?: number;
        maxAskCents?: number;
        inStock?: 'true' | 'false';
      };
      header?: never;
      path: {
        /** @example main */
        market: string;
        /** @example northgate */
        dealershipId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "items": [
           *         {
           *           "modelId": "volkswagen-golf-2024",
           *           "askCents": 3050000,
           *           "askSeq": 4711,
           *           "askTick": 620,
           *           "stock": 3
           *         }
           *       ],
           *       "next": null
           *     }
           */
          'application/json': {
            items: components['schemas']['Ask'][];
            /** @example null */
            next: string | null;
          };
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      414: components['responses']['Problem414'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      503: components['responses']['Problem503'];
    };
  };
  listAssortment: {
    parameters: {
      query?: {
        limit?: number;
        order?: 'rank' | 'modelId' | 'score' | '-rank' | '-modelId' | '-score';
        cursor?: string;
        modelId?: string;
        supplierId?: string;
      };
      header?: never;
      path: {
        /** @example main */
        market: string;
        /** @example northgate */
        dealershipId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "items": [
           *         {
           *           "modelId": "volkswagen-golf-2024",
           *           "rank": 1,
           *           "score": 0.75,
           *           "sourceSupplierId": "baltic-motors"
           *         }
           *       ],
           *       "next": null
           *     }
           */
          'application/json': {
            items: components['schemas']['AssortmentEntry'][];
            /** @example null */
            next: string | null;
          };
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      414: components['responses']['Problem414'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      503: components['responses']['Problem503'];
    };
  };
  listSources: {
    parameters: {
      query?: {
        limit?: number;
        order?: 'rank' | 'modelId' | '-rank' | '-modelId';
        cursor?: string;
        modelId?: string;
        supplierId?: string;
      };
      header?: never;
      path: {
        /** @example main */
        market: string;
        /** @example northgate */
        dealershipId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "items": [
           *         {
           *           "modelId": "volkswagen-golf-2024",
           *           "rank": 1,
           *           "sourceSupplierId": "baltic-motors",
           *           "listCents": 2900000,
           *           "unitsBought": 14,
           *           "switchSeq": 4711
           *         }
           *       ],
           *       "next": null
           *     }
           */
          'application/json': {
            items: components['schemas']['Source'][];
            /** @example null */
            next: string | null;
          };
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      414: components['responses']['Problem414'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      503: components['responses']['Problem503'];
    };
  };
  listDealershipSales: {
    parameters: {
      query?: {
        limit?: number;
        order?: 'tick' | 'priceCents' | '-tick' | '-priceCents';
        cursor?: string;
        buyerId?: string;
        modelId?: string;
        discountKind?: 'none' | 'promotion' | 'loyalty';
        promotionId?: string;
        minPriceCents?: number;
        maxPriceCents?: number;
        minTick?: number;
        maxTick?: number;
      };
      header?: never;
      path: {
        /** @example main */
        market: string;
        /** @example northgate */
        dealershipId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "items": [
           *         {
           *           "purchaseId": "purchase~4720",
           *           "seq": 4711,
           *           "tick": 620,
           *           "at": "2026-01-02T10:20:00.000Z",
           *           "offerId": "offer~4711",
           *           "buyerId": "ann",
           *           "dealershipId": "northgate",
           *           "modelId": "volkswagen-golf-2024",
           *           "askCents": 3050000,
           *           "discountKind": "promotion",
           *           "discountBp": 500,
           *           "promotionId": "promotion~4000",
           *           "discountCents": 152500,
           *           "priceCents": 2897500,
           *           "costCents": 2700000
           *         }
           *       ],
           *       "next": null
           *     }
           */
          'application/json': {
            items: components['schemas']['Purchase'][];
            /** @example null */
            next: string | null;
          };
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      414: components['responses']['Problem414'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      503: components['responses']['Problem503'];
    };
  };
  listDealershipRestocks: {
    parameters: {
      query?: {
        limit?: number;
        order?: 'tick' | 'totalCents' | '-tick' | '-totalCents';
        cursor?: string;
        supplierId?: string;
        modelId?: string;
        discountKind?: 'none' | 'promotion' | 'loyalty';
        minTotalCents?: number;
        maxTotalCents?: number;
        minUnits?: number;
        maxUnits?: number;
        minTick?: number;
        maxTick?: number;
      };
      header?: never;
      path: {
        /** @example main */
        market: string;
        /** @example northgate */
        dealershipId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "items": [
           *         {
           *           "restockId": "restock~4700",
           *           "seq": 4711,
           *           "tick": 620,
           *           "at": "2026-01-02T10:20:00.000Z",
           *           "dealershipId": "northgate",
           *           "supplierId": "baltic-motors",
           *           "modelId": "volkswagen-golf-2024",
           *           "units": 2,
           *           "sold24h": 1,
           *           "listCents": 2900000,
           *           "discountKind": "promotion",
           *           "discountBp": 200,
           *           "promotionId": "promotion~4000",
           *           "unitCents": 2842000,
           *           "totalCents": 5684000
           *         }
           *       ],
           *       "next": null
           *     }
           */
          'application/json': {
            items: components['schemas']['RestockOrder'][];
            /** @example null */
            next: string | null;
          };
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      414: components['responses']['Problem414'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      503: components['responses']['Problem503'];
    };
  };
  listDealershipSwitches: {
    parameters: {
      query?: {
        limit?: number;
        order?: 'tick' | '-tick';
        cursor?: string;
        modelId?: string;
        fromSupplierId?: string;
        toSupplierId?: string;
        reason?: 'initial' | 'cheaper-now' | 'long-run' | 'supplier-left';
        minTick?: number;
        maxTick?: number;
      };
      header?: never;
      path: {
        /** @example main */
        market: string;
        /** @example northgate */
        dealershipId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "items": [
           *         {
           *           "seq": 4711,
           *           "tick": 620,
           *           "dealershipId": "northgate",
           *           "modelId": "volkswagen-golf-2024",
           *           "fromSupplierId": "baltic-motors",
           *           "toSupplierId": "baltic-motors",
           *           "reason": "initial",
           *           "fromNetCents": 2900000,
           *           "toNetCents": 2850000,
           *           "horizonUnits": 30,
           *           "projectedBeforeCents": 912000000,
           *           "projectedAfterCents": 897000000
           *         }
           *       ],
           *       "next": null
           *     }
           */
          'application/json': {
            items: components['schemas']['SupplierSwitch'][];
            /** @example null */
            next: string | null;
          };
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      414: components['responses']['Problem414'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      503: components['responses']['Problem503'];
    };
  };
  listDealershipCustomers: {
    parameters: {
      query?: {
        limit?: number;
        order?: 'buyerId' | 'spentCents' | '-buyerId' | '-spentCents';
        cursor?: string;
        buyerId?: string;
        minUnits?: number;
        maxUnits?: number;
      };
      header?: never;
      path: {
        /** @example main */
        market: string;
        /** @example northgate */
        dealershipId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "items": [
           *         {
           *           "buyerId": "ann",
           *           "units": 4,
           *           "spentCents": 12200000,
           *           "firstTick": 620,
           *           "lastTick": 620
           *         }
           *       ],
           *       "next": null
           *     }
           */
          'application/json': {
            items: components['schemas']['DealershipCustomer'][];
            /** @example null */
            next: string | null;
          };
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      414: components['responses']['Problem414'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      503: components['responses']['Problem503'];
    };
  };
  listDealershipLedger: {
    parameters: {
      query?: {
        limit?: number;
        order?: 'tick' | '-tick';
        cursor?: string;
        minTick?: number;
        maxTick?: number;
      };
      header?: never;
      path: {
        /** @example main */
        market: string;
        /** @example northgate */
        dealershipId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "items": [
           *         {
           *           "seq": 4711,
           *           "tick": 620,
           *           "type": "CarPurchased",
           *           "amountCents": -2897500
           *         }
           *       ],
           *       "next": null
           *     }
           */
          'application/json': {
            items: components['schemas']['LedgerLine'][];
            /** @example null */
            next: string | null;
          };
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      414: components['responses']['Problem414'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      503: components['responses']['Problem503'];
    };
  };
  listPrices: {
    parameters: {
      query?: {
        limit?: number;
        order?: 'modelId' | 'listCents' | '-modelId' | '-listCents';
        cursor?: string;
        modelId?: string;
        minListCents?: number;
        maxListCents?: number;
      };
      header?: never;
      path: {
        /** @example main */
        market: string;
        /** @example rheinwerk */
        supplierId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "items": [
           *         {
           *           "supplierId": "baltic-motors",
           *           "modelId": "volkswagen-golf-2024",
           *           "listCents": 2900000
           *         }
           *       ],
           *       "next": null
           *     }
           */
          'application/json': {
            items: components['schemas']['ListPrice'][];
            /** @example null */
            next: string | null;
          };
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      414: components['responses']['Problem414'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      503: components['responses']['Problem503'];
    };
  };
  listTiers: {
    parameters: {
      query?: {
        limit?: number;
        order?: 'units' | '-units';
        cursor?: string;
      };
      header?: never;
      path: {
        /** @example main */
        market: string;
        /** @example rheinwerk */
        supplierId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "items": [
           *         {
           *           "units": 50,
           *           "discountBp": 150
           *         }
           *       ],
           *       "next": null
           *     }
           */
          'application/json': {
            items: components['schemas']['LoyaltyTier'][];
            /** @example null */
            next: string | null;
          };
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      414: components['responses']['Problem414'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      503: components['responses']['Problem503'];
    };
  };
  listSupplierCustomers: {
    parameters: {
      query?: {
        limit?: number;
        order?: 'dealershipId' | 'units' | 'spentCents' | '-dealershipId' | '-units' | '-spentCents';
        cursor?: string;
        dealershipId?: string;
        minUnits?: number;
        maxUnits?: number;
      };
      header?: never;
      path: {
        /** @example main */
        market: string;
        /** @example rheinwerk */
        supplierId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "items": [
           *         {
           *           "dealershipId": "northgate",
           *           "units": 4,
           *           "spentCents": 12200000,
           *           "firstTick": 620,
           *           "lastTick": 620
           *         }
           *       ],
           *       "next": null
           *     }
           */
          'application/json': {
            items: components['schemas']['SupplierCustomer'][];
            /** @example null */
            next: string | null;
          };
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      414: components['responses']['Problem414'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      503: components['responses']['Problem503'];
    };
  };
  listSupplierSales: {
    parameters: {
      query?: {
        limit?: number;
        order?: 'tick' | 'totalCents' | '-tick' | '-totalCents';
        cursor?: string;
        dealershipId?: string;
        modelId?: string;
        discountKind?: 'none' | 'promotion' | 'loyalty';
        minTotalCents?: number;
        maxTotalCents?: number;
        minUnits?: number;
        maxUnits?: number;
        minTick?: number;
        maxTick?: number;
      };
      header?: never;
      path: {
        /** @example main */
        market: string;
        /** @example rheinwerk */
        supplierId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "items": [
           *         {
           *           "restockId": "restock~4700",
           *           "seq": 4711,
           *           "tick": 620,
           *           "at": "2026-01-02T10:20:00.000Z",
           *           "dealershipId": "northgate",
           *           "supplierId": "baltic-motors",
           *           "modelId": "volkswagen-golf-2024",
           *           "units": 2,
           *           "sold24h": 1,
           *           "listCents": 2900000,
           *           "discountKind": "promotion",
           *           "discountBp": 200,
           *           "promotionId": "promotion~4000",
           *           "unitCents": 2842000,
           *           "totalCents": 5684000
           *         }
           *       ],
           *       "next": null
           *     }
           */
          'application/json': {
            items: components['schemas']['RestockOrder'][];
            /** @example null */
            next: string | null;
          };
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      414: components['responses']['Problem414'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      503: components['responses']['Problem503'];
    };
  };
  listPurchases: {
    parameters: {
      query?: {
        limit?: number;
        order?: 'tick' | 'priceCents' | '-tick' | '-priceCents';
        cursor?: string;
        buyerId?: string;
        dealershipId?: string;
        modelId?: string;
        discountKind?: 'none' | 'promotion' | 'loyalty';
        promotionId?: string;
        minPriceCents?: number;
        maxPriceCents?: number;
        minTick?: number;
        maxTick?: number;
      };
      header?: never;
      path: {
        /** @example main */
        market: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "items": [
           *         {
           *           "purchaseId": "purchase~4720",
           *           "seq": 4711,
           *           "tick": 620,
           *           "at": "2026-01-02T10:20:00.000Z",
           *           "offerId": "offer~4711",
           *           "buyerId": "ann",
           *           "dealershipId": "northgate",
           *           "modelId": "volkswagen-golf-2024",
           *           "askCents": 3050000,
           *           "discountKind": "promotion",
           *           "discountBp": 500,
           *           "promotionId": "promotion~4000",
           *           "discountCents": 152500,
           *           "priceCents": 2897500,
           *           "costCents": 2700000
           *         }
           *       ],
           *       "next": null
           *     }
           */
          'application/json': {
            items: components['schemas']['Purchase'][];
            /** @example null */
            next: string | null;
          };
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      414: components['responses']['Problem414'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      503: components['responses']['Problem503'];
    };
  };
  listRestocks: {
    parameters: {
      query?: {
        limit?: number;
        order?: 'tick' | 'totalCents' | '-tick' | '-totalCents';
        cursor?: string;
        dealershipId?: string;
        supplierId?: string;
        modelId?: string;
        discountKind?: 'none' | 'promotion' | 'loyalty';
        minTotalCents?: number;
        maxTotalCents?: number;
        minUnits?: number;
        maxUnits?: number;
        minTick?: number;
        maxTick?: number;
      };
      header?: never;
      path: {
        /** @example main */
        market: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "items": [
           *         {
           *           "restockId": "restock~4700",
           *           "seq": 4711,
           *           "tick": 620,
           *           "at": "2026-01-02T10:20:00.000Z",
           *           "dealershipId": "northgate",
           *           "supplierId": "baltic-motors",
           *           "modelId": "volkswagen-golf-2024",
           *           "units": 2,
           *           "sold24h": 1,
           *           "listCents": 2900000,
           *           "discountKind": "promotion",
           *           "discountBp": 200,
           *           "promotionId": "promotion~4000",
           *           "unitCents": 2842000,
           *           "totalCents": 5684000
           *         }
           *       ],
           *       "next": null
           *     }
           */
          'application/json': {
            items: components['schemas']['RestockOrder'][];
            /** @example null */
            next: string | null;
          };
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      414: components['responses']['Problem414'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      503: components['responses']['Problem503'];
    };
  };
  listSwitches: {
    parameters: {
      query?: {
        limit?: number;
        order?: 'tick' | '-tick';
        cursor?: string;
        dealershipId?: string;
        modelId?: string;
        fromSupplierId?: string;
        toSupplierId?: string;
        reason?: 'initial' | 'cheaper-now' | 'long-run' | 'supplier-left';
        minTick?: number;
        maxTick?: number;
      };
      header?: never;
      path: {
        /** @example main */
        market: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "items": [
           *         {
           *           "seq": 4711,
           *           "tick": 620,
           *           "dealershipId": "northgate",
           *           "modelId": "volkswagen-golf-2024",
           *           "fromSupplierId": "baltic-motors",
           *           "toSupplierId": "baltic-motors",
           *           "reason": "initial",
           *           "fromNetCents": 2900000,
           *           "toNetCents": 2850000,
           *           "horizonUnits": 30,
           *           "projectedBeforeCents": 912000000,
           *           "projectedAfterCents": 897000000
           *         }
           *       ],
           *       "next": null
           *     }
           */
          'application/json': {
            items: components['schemas']['SupplierSwitch'][];
            /** @example null */
            next: string | null;
          };
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      414: components['responses']['Problem414'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      503: components['responses']['Problem503'];
    };
  };
  getOffer: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @example main */
        market: string;
        /** @example offer~4711 */
        offerId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "offerId": "offer~4711",
           *       "buyerId": "ann",
           *       "modelId": "volkswagen-golf-2024",
           *       "maxPriceCents": 3000000,
           *       "expiresAtTick": 2060,
           *       "placedSeq": 4711,
           *       "placedTick": 620,
           *       "status": "open",
           *       "closedSeq": 4711,
           *       "closedTick": 620,
           *       "purchaseId": "purchase~4720"
           *     }
           */
          'application/json': components['schemas']['Offer'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      414: components['responses']['Problem414'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      503: components['responses']['Problem503'];
    };
  };
  getPurchase: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @example main */
        market: string;
        /** @example purchase~4720 */
        purchaseId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "purchaseId": "purchase~4720",
           *       "seq": 4711,
           *       "tick": 620,
           *       "at": "2026-01-02T10:20:00.000Z",
           *       "offerId": "offer~4711",
           *       "buyerId": "ann",
           *       "dealershipId": "northgate",
           *       "modelId": "volkswagen-golf-2024",
           *       "askCents": 3050000,
           *       "discountKind": "promotion",
           *       "discountBp": 500,
           *       "promotionId": "promotion~4000",
           *       "discountCents": 152500,
           *       "priceCents": 2897500,
           *       "costCents": 2700000
           *     }
           */
          'application/json': components['schemas']['Purchase'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      414: components['responses']['Problem414'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      503: components['responses']['Problem503'];
    };
  };
  getRestock: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @example main */
        market: string;
        /** @example restock~4700 */
        restockId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "restockId": "restock~4700",
           *       "seq": 4711,
           *       "tick": 620,
           *       "at": "2026-01-02T10:20:00.000Z",
           *       "dealershipId": "northgate",
           *       "supplierId": "baltic-motors",
           *       "modelId": "volkswagen-golf-2024",
           *       "units": 2,
           *       "sold24h": 1,
           *       "listCents": 2900000,
           *       "discountKind": "promotion",
           *       "discountBp": 200,
           *       "promotionId": "promotion~4000",
           *       "unitCents": 2842000,
           *       "totalCents": 5684000
           *     }
           */
          'application/json': components['schemas']['RestockOrder'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      414: components['responses']['Problem414'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      503: components['responses']['Problem503'];
    };
  };
  getSwitch: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @example main */
        market: string;
        /** @example 4711 */
        seq: number;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "seq": 4711,
           *       "tick": 620,
           *       "dealershipId": "northgate",
           *       "modelId": "volkswagen-golf-2024",
           *       "fromSupplierId": "baltic-motors",
           *       "toSupplierId": "baltic-motors",
           *       "reason": "initial",
           *       "fromNetCents": 2900000,
           *       "toNetCents": 2850000,
           *       "horizonUnits": 30,
           *       "projectedBeforeCents": 912000000,
           *       "projectedAfterCents": 897000000
           *     }
           */
          'application/json': components['schemas']['SupplierSwitch'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      414: components['responses']['Problem414'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      503: components['responses']['Problem503'];
    };
  };
  getWallet: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @example main */
        market: string;
        /** @example ann */
        buyerId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "buyerId": "ann",
           *       "balanceCents": 5000000,
           *       "heldCents": 3000000,
           *       "availableCents": 2000000,
           *       "isActive": true
           *     }
           */
          'application/json': components['schemas']['Wallet'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      414: components['responses']['Problem414'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      503: components['responses']['Problem503'];
    };
  };
  listLedger: {
    parameters: {
      query?: {
        limit?: number;
        order?: 'tick' | '-tick';
        cursor?: string;
        minTick?: number;
        maxTick?: number;
      };
      header?: never;
      path: {
        /** @example main */
        market: string;
        /** @example ann */
        buyerId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "items": [
           *         {
           *           "seq": 4711,
           *           "tick": 620,
           *           "type": "CarPurchased",
           *           "amountCents": -2897500
           *         }
           *       ],
           *       "next": null
           *     }
           */
          'application/json': {
            items: components['schemas']['LedgerLine'][];
            /** @example null */
            next: string | null;
          };
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      414: components['responses']['Problem414'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      503: components['responses']['Problem503'];
    };
  };
  listDealershipsBoughtFrom: {
    parameters: {
      query?: {
        limit?: number;
        order?: 'dealershipId' | '-dealershipId';
        cursor?: string;
        dealershipId?: string;
      };
      header?: never;
      path: {
        /** @example main */
        market: string;
        /** @example ann */
        buyerId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "items": [
           *         {
           *           "dealershipId": "northgate",
           *           "units": 4,
           *           "spentCents": 12200000,
           *           "firstTick": 620,
           *           "lastTick": 620
           *         }
           *       ],
           *       "next": null
           *     }
           */
          'application/json': {
            items: components['schemas']['BoughtFrom'][];
            /** @example null */
            next: string | null;
          };
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      414: components['responses']['Problem414'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      503: components['responses']['Problem503'];
    };
  };
  explainOffer: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @example main */
        market: string;
        /** @example offer~4711 */
        offerId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "offerId": "offer~4711",
           *       "reason": "too-dear",
           *       "maxPriceCents": 2800000,
           *       "cheapest": {
           *         "dealershipId": "northgate",
           *         "askCents": 3050000,
           *         "askSeq": 4711,
           *         "stock": 3,
           *         "discountKind": "promotion",
           *         "discountBp": 500,
           *         "promotionId": "promotion~4000",
           *         "priceCents": 2897500
           *       },
           *       "gapCents": 97500,
           *       "stock": 7,
           *       "queue": {
           *         "place": 2,
           *         "length": 5
           *       },
           *       "comingPromotions": [
           *         {
           *           "promotionId": "promotion~4000",
           *           "dealershipId": "northgate",
           *           "discountBp": 800,
           *           "startsAtTick": 700,
           *           "inStock": true,
           *           "priceCents": 2806000,
           *           "wouldFill": true
           *         }
           *       ],
           *       "purchaseId": "purchase~4720"
           *     }
           */
          'application/json': components['schemas']['OfferWhy'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      414: components['responses']['Problem414'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      503: components['responses']['Problem503'];
    };
  };
  explainPurchase: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @example main */
        market: string;
        /** @example purchase~4720 */
        purchaseId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "purchaseId": "purchase~4720",
           *       "seq": 4711,
           *       "tick": 620,
           *       "modelId": "volkswagen-golf-2024",
           *       "dealershipId": "northgate",
           *       "priceCents": 2897500,
           *       "place": 1,
           *       "competed": 4,
           *       "withLoyalty": true,
           *       "quotes": [
           *         {
           *           "dealershipId": "northgate",
           *           "askCents": 3050000,
           *           "askSeq": 4711,
           *           "stock": 3,
           *           "discountKind": "promotion",
           *           "discountBp": 500,
           *           "promotionId": "promotion~4000",
           *           "priceCents": 2897500
           *         }
           *       ]
           *     }
           */
          'application/json': components['schemas']['PurchaseWhy'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      414: components['responses']['Problem414'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      503: components['responses']['Problem503'];
    };
  };
  explainSwitch: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @example main */
        market: string;
        /** @example 4711 */
        seq: number;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "switch": {
           *         "seq": 4711,
           *         "tick": 620,
           *         "dealershipId": "northgate",
           *         "modelId": "volkswagen-golf-2024",
           *         "fromSupplierId": "baltic-motors",
           *         "toSupplierId": "baltic-motors",
           *         "reason": "initial",
           *         "fromNetCents": 2900000,
           *         "toNetCents": 2850000,
           *         "horizonUnits": 30,
           *         "projectedBeforeCents": 912000000,
           *         "projectedAfterCents": 897000000
           *       },
           *       "horizonUnits": 30,
           *       "moved": [
           *         "volkswagen-golf-2024"
           *       ],
           *       "suppliers": [
           *         {
           *           "supplierId": "baltic-motors",
           *           "listCents": 2900000,
           *           "loyaltyBp": 150,
           *           "netCents": 2856500,
           *           "unitsBought": 62,
           *           "projectedCents": 897000000,
           *           "isOld": false,
           *           "isNew": true
           *         }
           *       ]
           *     }
           */
          'application/json': components['schemas']['SwitchWhy'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      414: components['responses']['Problem414'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      503: components['responses']['Problem503'];
    };
  };
  getMarketStatistics: {
    parameters: {
      query?: {
        /** @description The first tick that counts; left out: a market day before `toTick`. */
        fromTick?: number;
        /** @description The first tick that no longer counts; left out: now. */
        toTick?: number;
      };
      header?: never;
      path: {
        /** @example main */
        market: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "window": {
           *         "fromTick": 0,
           *         "toTick": 1440
           *       },
           *       "sales": {
           *         "units": 24,
           *         "turnoverCents": 69540000,
           *         "costCents": 64800000,
           *         "profitCents": 4740000,
           *         "marginBp": 682,
           *         "customers": 21,
           *         "repeatCustomers": 3,
           *         "repeatBp": 1429,
           *         "discountCents": 1320000,
           *         "averageDiscountBp": 186,
           *         "discounts": [
           *           {
           *             "kind": "promotion",
           *             "units": 6,
           *             "discountCents": 1320000
           *           }
           *         ]
           *       },
           *       "offers": {
           *         "placed": 60,
           *         "open": 12,
           *         "filled": 24,
           *         "cancelled": 4,
           *         "expired": 20,
           *         "fillBp": 4000,
           *         "averageTicksToFill": 18.5,
           *         "medianTicksToFill": 7
           *       },
           *       "supply": {
           *         "orders": 14,
           *         "units": 31,
           *         "totalCents": 83700000,
           *         "discountCents": 1700000,
           *         "averageDiscountBp": 199,
           *         "dealerships": 9,
           *         "repeatDealerships": 4,
           *         "suppliers": [
           *           {
           *             "supplierId": "baltic-motors",
           *             "units": 12,
           *             "totalCents": 32400000,
           *             "shareBp": 3871
           *           }
           *         ]
           *       },
           *       "stock": {
           *         "startUnits": 80,
           *         "endUnits": 87,
           *         "startCostCents": 216000000,
           *         "endCostCents": 234900000,
           *         "turnover": 0.29,
           *         "daysOfStock": 3.5
           *       },
           *       "switches": {
           *         "initial": 4,
           *         "cheaperNow": 3,
           *         "longRun": 2,
           *         "supplierLeft": 0,
           *         "projectedSavingsCents": 15000000,
           *         "realisedSavingsCents": 480000
           *       },
           *       "priceIndex": 98.7,
           *       "bestModels": [
           *         {
           *           "modelId": "volkswagen-golf-2024",
           *           "units": 5,
           *           "turnoverCents": 14487500,
           *           "profitCents": 987500
           *         }
           *       ],
           *       "worstModels": [
           *         {
           *           "modelId": "volkswagen-golf-2024",
           *           "units": 5,
           *           "turnoverCents": 14487500,
           *           "profitCents": 987500
           *         }
           *       ],
           *       "dealerships": [
           *         {
           *           "dealershipId": "northgate",
           *           "units": 9,
           *           "turnoverCents": 26077500,
           *           "profitCents": 1777500,
           *           "discountCents": 610000,
           *           "averageDiscountBp": 229
           *         }
           *       ]
           *     }
           */
          'application/json': components['schemas']['MarketStatistics'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      414: components['responses']['Problem414'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      503: components['responses']['Problem503'];
    };
  };
  getDealershipStatistics: {
    parameters: {
      query?: {
        /** @description The first tick that counts; left out: a market day before `toTick`. */
        fromTick?: number;
        /** @description The first tick that no longer counts; left out: now. */
        toTick?: number;
      };
      header?: never;
      path: {
        /** @example main */
        market: string;
        /** @example northgate */
        dealershipId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "window": {
           *         "fromTick": 0,
           *         "toTick": 1440
           *       },
           *       "sales": {
           *         "units": 24,
           *         "turnoverCents": 69540000,
           *         "costCents": 64800000,
           *         "profitCents": 4740000,
           *         "marginBp": 682,
           *         "customers": 21,
           *         "repeatCustomers": 3,
           *         "repeatBp": 1429,
           *         "discountCents": 1320000,
           *         "averageDiscountBp": 186,
           *         "discounts": [
           *           {
           *             "kind": "promotion",
           *             "units": 6,
           *             "discountCents": 1320000
           *           }
           *         ]
           *       },
           *       "supply": {
           *         "orders": 14,
           *         "units": 31,
           *         "totalCents": 83700000,
           *         "discountCents": 1700000,
           *         "averageDiscountBp": 199,
           *         "dealerships": 9,
           *         "repeatDealerships": 4,
           *         "suppliers": [
           *           {
           *             "supplierId": "baltic-motors",
           *             "units": 12,
           *             "totalCents": 32400000,
           *             "shareBp": 3871
           *           }
           *         ]
           *       },
           *       "stock": {
           *         "startUnits": 80,
           *         "endUnits": 87,
           *         "startCostCents": 216000000,
           *         "endCostCents": 234900000,
           *         "turnover": 0.29,
           *         "daysOfStock": 3.5
           *       },
           *       "switches": {
           *         "initial": 4,
           *         "cheaperNow": 3,
           *         "longRun": 2,
           *         "supplierLeft": 0,
           *         "projectedSavingsCents": 15000000,
           *         "realisedSavingsCents": 480000
           *       },
           *       "bestModels": [
           *         {
           *           "modelId": "volkswagen-golf-2024",
           *           "units": 5,
           *           "turnoverCents": 14487500,
           *           "profitCents": 987500
           *         }
           *       ],
           *       "worstModels": [
           *         {
           *           "modelId": "volkswagen-golf-2024",
           *           "units": 5,
           *           "turnoverCents": 14487500,
           *           "profitCents": 987500
           *         }
           *       ]
           *     }
           */
          'application/json': components['schemas']['DealershipStatistics'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      414: components['responses']['Problem414'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      503: components['responses']['Problem503'];
    };
  };
  getSupplierStatistics: {
    parameters: {
      query?: {
        /** @description The first tick that counts; left out: a market day before `toTick`. */
        fromTick?: number;
        /** @description The first tick that no longer counts; left out: now. */
        toTick?: number;
      };
      header?: never;
      path: {
        /** @example main */
        market: string;
        /** @example rheinwerk */
        supplierId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "window": {
           *         "fromTick": 0,
           *         "toTick": 1440
           *       },
           *       "supply": {
           *         "orders": 14,
           *         "units": 31,
           *         "totalCents": 83700000,
           *         "discountCents": 1700000,
           *         "averageDiscountBp": 199,
           *         "dealerships": 9,
           *         "repeatDealerships": 4
           *       },
           *       "shareBp": 3871,
           *       "sources": {
           *         "won": 3,
           *         "lost": 1
           *       },
           *       "bestModels": [
           *         {
           *           "modelId": "volkswagen-golf-2024",
           *           "units": 5,
           *           "turnoverCents": 14487500
           *         }
           *       ]
           *     }
           */
          'application/json': components['schemas']['SupplierStatistics'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      414: components['responses']['Problem414'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      503: components['responses']['Problem503'];
    };
  };
  getBuyerStatistics: {
    parameters: {
      query?: {
        /** @description The first tick that counts; left out: a market day before `toTick`. */
        fromTick?: number;
        /** @description The first tick that no longer counts; left out: now. */
        toTick?: number;
      };
      header?: never;
      path: {
        /** @example main */
        market: string;
        /** @example ann */
        buyerId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "window": {
           *         "fromTick": 0,
           *         "toTick": 1440
           *       },
           *       "carsBought": 2,
           *       "spentCents": 5795000,
           *       "savedCents": 305000,
           *       "averageDiscountBp": 500,
           *       "offers": {
           *         "placed": 60,
           *         "open": 12,
           *         "filled": 24,
           *         "cancelled": 4,
           *         "expired": 20,
           *         "fillBp": 4000,
           *         "averageTicksToFill": 18.5,
           *         "medianTicksToFill": 7
           *       },
           *       "dealerships": [
           *         {
           *           "dealershipId": "northgate",
           *           "units": 9,
           *           "turnoverCents": 26077500,
           *           "discountCents": 610000,
           *           "averageDiscountBp": 229
           *         }
           *       ],
           *       "models": [
           *         {
           *           "modelId": "volkswagen-golf-2024",
           *           "units": 5,
           *           "turnoverCents": 14487500
           *         }
           *       ]
           *     }
           */
          'application/json': components['schemas']['BuyerStatistics'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      414: components['responses']['Problem414'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      503: components['responses']['Problem503'];
    };
  };
  getHealth: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @example main */
        market: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was asked for. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "leader": "host-1",
           *       "position": {
           *         "beat": 6200,
           *         "seq": 4711,
           *         "tick": 620
           *       },
           *       "silentMs": 40,
           *       "inboxDepth": 0,
           *       "beats": {
           *         "counted": 200,
           *         "medianMs": 6.1,
           *         "p95Ms": 14.2,
           *         "longestMs": 31.8,
           *         "recentMs": [
           *           6.1,
           *           5.9,
           *           14.2
           *         ]
           *       },
           *       "stores": {
           *         "postgres": true,
           *         "redis": true
           *       },
           *       "queries": {
           *         "requests": 100,
           *         "statements": 180,
           *         "slowestMs": 12.4,
           *         "nPlusOne": 0
           *       }
           *     }
           */
          'application/json': components['schemas']['Health'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      414: components['responses']['Problem414'];
      422: components['responses']['Problem422'];
      429: components['responses']['Problem429'];
      503: components['responses']['Problem503'];
    };
  };
}
