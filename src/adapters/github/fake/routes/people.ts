import { showAccount, showProfile } from '../show-basics.ts';
import { notFound, Refusal } from '../state.ts';
import { ok, type Routes } from './route.ts';

/** Accounts and what they may do. */
export const peopleRoutes: Routes = {
  'GET /user': ({ base }, { by }) => {
    if (base.people.byId(by).type === 'Bot') throw new Refusal(403, 'Resource not accessible by integration');
    return ok(showProfile(base, by));
  },
  'GET /user/:id': ({ base }, { named }) => {
    const found = base.people.byId(Number(named['id']));
    if (found.gone) throw notFound();
    return ok(showProfile(base, found.id));
  },
  'GET /users/:login': ({ base }, { named }) => {
    const found = base.people.find(named['login'] ?? '');
    if (!found) throw notFound();
    return ok(showProfile(base, found.id));
  },
  'GET /repo/collaborators/:login/permission': ({ base }, { named }) => {
    const found = base.people.find(named['login'] ?? '');
    if (!found) throw notFound();
    const { permission, role = permission } = base.people.rightsOf(found.id);
    const steps = {
      none: 'none',
      read: 'read',
      triage: 'read',
      write: 'write',
      maintain: 'write',
      admin: 'admin',
    };
    const user = { ...showAccount(base, found.id), role_name: role };
    return ok({ permission: steps[permission], role_name: role, user });
  },
};
