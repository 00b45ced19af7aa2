import { useRoomText } from '../../../lib/text.tsx';
import { TabLead } from '../tab-lead.tsx';
import { PasswordForm } from './password-form.tsx';
import { ProfileForm } from './profile-form.tsx';
import { SecondFactor } from './second-factor.tsx';
import { Sessions } from './sessions.tsx';

/** One's own name, language, password and devices. */
export function MeTab() {
  const t = useRoomText('settings');
  return (
    <>
      <TabLead text={t.settings.me.lead} adminOnly={false} />
      <ProfileForm />
      <PasswordForm />
      <SecondFactor />
      <Sessions />
    </>
  );
}
