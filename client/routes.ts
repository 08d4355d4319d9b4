/** Which page stands at which address. Each is fetched when it is first needed; one that cannot be fetched says so. */
import { createRouter } from 'sv-router';
import * as NotLoaded from './shell/NotLoaded.svelte';
import NotFound from './shell/NotFound.svelte';

const notLoaded = () => NotLoaded;

// eslint-disable-next-line @typescript-eslint/unbound-method -- the router's functions are made to be taken out.
export const { navigate, route } = createRouter({
  '/account/link': () => import('./pages/account/LinkPage.svelte').catch(notLoaded),
  '/m/:market': {
    '/': () => import('./pages/overview/OverviewPage.svelte').catch(notLoaded),
    '/models': () => import('./pages/models/ModelsPage.svelte').catch(notLoaded),
    '/models/:id': () => import('./pages/models/ModelPage.svelte').catch(notLoaded),
    '/dealerships': () => import('./pages/dealerships/DealershipsPage.svelte').catch(notLoaded),
    '/dealerships/:id': () => import('./pages/dealerships/DealershipPage.svelte').catch(notLoaded),
    '/suppliers': () => import('./pages/suppliers/SuppliersPage.svelte').catch(notLoaded),
    '/suppliers/:id': () => import('./pages/suppliers/SupplierPage.svelte').catch(notLoaded),
    '/promotions': () => import('./pages/promotions/PromotionsPage.svelte').catch(notLoaded),
    '/offers': () => import('./pages/offers/OffersPage.svelte').catch(notLoaded),
    '/switches': () => import('./pages/switches/SwitchesPage.svelte').catch(notLoaded),
    '/statistics': () => import('./pages/statistics/StatisticsPage.svelte').catch(notLoaded),
    '/help': () => import('./pages/help/HelpPage.svelte').catch(notLoaded),
    '/sign-in': () => import('./pages/account/SignInPage.svelte').catch(notLoaded),
    '/register': () => import('./pages/account/RegisterPage.svelte').catch(notLoaded),
    '/forgot': () => import('./pages/account/ForgotPage.svelte').catch(notLoaded),
    '/account': () => import('./pages/account/AccountPage.svelte').catch(notLoaded),
    '/desk': () => import('./pages/desk/DeskPage.svelte').catch(notLoaded),
    '/houses': () => import('./pages/houses/HousesPage.svelte').catch(notLoaded),
    '/houses/dealerships/:id': () => import('./pages/houses/DealershipHousePage.svelte').catch(notLoaded),
    '/houses/suppliers/:id': () => import('./pages/houses/SupplierHousePage.svelte').catch(notLoaded),
    '/admin': () => import('./pages/admin/HealthPage.svelte').catch(notLoaded),
    '/admin/users': () => import('./pages/admin/UsersPage.svelte').catch(notLoaded),
    '/admin/houses': () => import('./pages/admin/MarketPage.svelte').catch(notLoaded),
    '/admin/models': () => import('./pages/admin/CataloguePage.svelte').catch(notLoaded),
    '/admin/audit': () => import('./pages/admin/AuditPage.svelte').catch(notLoaded),
  },
  '*notfound': NotFound,
});
