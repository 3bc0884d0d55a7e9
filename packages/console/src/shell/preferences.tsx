import { useWords } from '../i18n/use-words'
import { themes, useTheme } from '../theme/use-theme'
import { Choice } from '../ui/choice'
import './preferences.scss'

/** The operator's language and the console's appearance, kept in this browser. */
export const Preferences = () => {
  const { t, locale, speak } = useWords()
  const [theme, setTheme] = useTheme()
  return (
    <div className="preferences">
      <Choice
        label={t.shell.language}
        value={locale}
        options={[
          { id: 'zh', label: '中文' },
          { id: 'en', label: 'English' },
        ]}
        onChange={speak}
      />
      <Choice
        label={t.shell.theme}
        value={theme}
        options={themes.map((id) => ({ id, label: t.shell.themes[id] }))}
        onChange={setTheme}
      />
    </div>
  )
}
